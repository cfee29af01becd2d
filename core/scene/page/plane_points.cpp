#include "core/scene/page/plane_points.h"

#include "core/document/cases.h"

namespace netglow {
namespace {

/// From here on an output is high.
double middle_of(const Network& network) {
    const std::optional<OutputRange> range = output_range(network.layer(network.depth()).activation.kind);
    return range ? (range->low + range->high) / 2 : 0.5;
}

std::string first_letter(const std::string& utf8) {
    std::size_t end = utf8.empty() ? 0 : 1;
    while (end < utf8.size() && (static_cast<unsigned char>(utf8[end]) & 0xC0U) == 0x80U) ++end;
    return utf8.substr(0, end);
}

}  // namespace

PointMark mark_of(const PlanePoint& point, const Document& document, NeuronAt neuron) {
    const Network& network = document.network;
    const std::size_t depth = network.depth();
    if (!point.target || static_cast<std::size_t>(point.target->size()) != network.neurons(depth)) {
        return {false, false, ""};
    }
    const Vector& target = *point.target;
    if (neuron.layer == depth) {
        return {target[static_cast<Eigen::Index>(neuron.index)] > middle_of(network), true, ""};
    }
    if (target.size() == 1) {
        return {target[0] > middle_of(network), true, ""};
    }
    const std::size_t largest = largest_of(target);
    const bool single = (target.array() == target[static_cast<Eigen::Index>(largest)]).count() == 1;
    return {false, single, single ? first_letter(neuron_name(document, {depth, largest})) : ""};
}

}  // namespace netglow
