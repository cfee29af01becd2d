// Whether the name of a column means a name of the network: regardless of case, of what separates words, and of units.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/document/document.h"

namespace netglow {

/// "Sepal length (cm)", "SepalLengthCm" and "sepal_length" are the same.
bool same_name(std::string_view a, std::string_view b);

/// The column of each wanted name: spelled the same, else same_name(). Nothing for a name of none, or of several.
std::vector<std::optional<std::size_t>> columns_named(const std::vector<std::string>& columns,
                                                      const std::vector<std::string>& wanted);

/// The class that a label means by its name: spelled the same, as the same number, by same_name(), or as the end of it
/// ("Iris-setosa" means setosa). Nothing where it means none, or more than one.
std::optional<std::size_t> class_named(std::string_view label, const std::vector<std::string>& classes);

}  // namespace netglow
