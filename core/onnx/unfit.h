// Unfit: the error for a node that cannot be part of a chain of dense layers.
#pragma once

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

}  // namespace netglow
