// Nameable: something that can be renamed: a neuron, a layer or the network.
#pragma once

#include <variant>

#include "core/network/place.h"

namespace netglow {

struct LayerName {
    std::size_t layer;
    bool operator==(const LayerName&) const = default;
};
struct NetworkName {
    bool operator==(const NetworkName&) const = default;
};
using Nameable = std::variant<std::monostate, NeuronAt, LayerName, NetworkName>;

}  // namespace netglow
