#include "core/scene/canvas/edge_measure.h"

namespace netglow {

namespace {

constexpr std::array<std::string_view, kEdgeMeasures.size()> kNames = {"auto", "weight", "product", "sign"};

}  // namespace

std::string_view name_of(EdgeMeasure measure) {
    return kNames.at(static_cast<std::size_t>(measure));
}

std::optional<EdgeMeasure> edge_measure_named(std::string_view name) {
    for (const EdgeMeasure measure : kEdgeMeasures) {
        if (name_of(measure) == name) return measure;
    }
    return std::nullopt;
}

EdgeMeasure next_of(EdgeMeasure measure) {
    return kEdgeMeasures.at((static_cast<std::size_t>(measure) + 1) % kEdgeMeasures.size());
}

}  // namespace netglow
