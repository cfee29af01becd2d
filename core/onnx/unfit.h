// Unfit: the error for a node that cannot be part of a chain of dense layers.
#pragma once

#include <string>

#include "core/base/error.h"
#include "core/onnx/graph.h"

namespace netglow {

class Unfit : public Error {
public:
    Unfit(const Node& node, const std::string& why) : Error(title_of(node) + ": " + why), node_(&node) {}
    const Node& node() const { return *node_; }

private:
    const Node* node_;
};

/// A kind of layer that is not dense; the message says which ones Netglow shows.
Unfit no_dense_layer(const Node& node);
/// An operator, or a computation that ends in it, that is no activation; the message lists those that are.
Unfit no_activation(const Node& node, const std::string& why);

}  // namespace netglow
