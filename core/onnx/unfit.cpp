#include "core/onnx/unfit.h"

#include "core/network/activation.h"

namespace netglow {

Unfit no_dense_layer(const Node& node) {
    return {node, "Netglow shows fully connected layers (MatMul or Gemm, and an activation)"};
}

Unfit no_activation(const Node& node, const std::string& why) {
    std::string known;
    for (const ActivationKind kind : kActivationKinds) {
        known += (known.empty() ? "" : ", ") + std::string(name_of(kind));
    }
    return {node, why + "; Netglow knows " + known};
}

}  // namespace netglow
