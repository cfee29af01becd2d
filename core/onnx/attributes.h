// The attributes of a node, by name, and what stands where they are absent.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/onnx/graph.h"

namespace netglow {

const onnx::AttributeProto* attribute(const Node& node, std::string_view name);
double float_attribute(const Node& node, std::string_view name, double otherwise);
std::int64_t int_attribute(const Node& node, std::string_view name, std::int64_t otherwise);
std::string text_attribute(const Node& node, std::string_view name, std::string_view otherwise);
std::optional<std::vector<std::int64_t>> ints_attribute(const Node& node, std::string_view name);
/// Empty where it is absent.
std::vector<double> floats_attribute(const Node& node, std::string_view name);
std::vector<std::string> texts_attribute(const Node& node, std::string_view name);

/// A negative axis counts from the end. Throws Error where there is none such.
std::size_t axis_of(const Node& node, std::int64_t axis, std::size_t rank);

}  // namespace netglow
