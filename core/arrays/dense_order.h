// In which order matrices follow each other as layers.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace netglow {

struct LayerShape {
    std::int64_t inputs;
    std::int64_t neurons;
};

/// Whether each takes as many values as the one before gives.
bool follow_each_other(const std::vector<LayerShape>& layers);

/// Orders (of places in `layers`) in which they follow each other: none, one, or two where there is more than one, or
/// where there are too many to look through.
std::vector<std::vector<std::size_t>> fitting_orders(const std::vector<LayerShape>& layers);

/// Natural order: numbers in names are compared as numbers, so "2" comes before "10".
bool natural_less(std::string_view a, std::string_view b);

}  // namespace netglow
