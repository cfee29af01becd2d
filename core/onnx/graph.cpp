#include "core/onnx/graph.h"

#include <algorithm>
#include <set>

#include "core/base/error.h"

namespace netglow {
namespace {

using Makers = std::map<std::string, const Node*, std::less<>>;

Makers makers_of(const onnx::GraphProto& graph) {
    Makers makers;
    for (const Node& node : graph.node()) {
        for (const std::string& output : node.output()) {
            if (!output.empty() && !makers.emplace(output, &node).second) {
                throw Error(title_of(node) + ": found the value '" + output + "', which another node makes already");
            }
        }
    }
    return makers;
}

std::set<std::string> given_values(const onnx::GraphProto& graph) {
    std::set<std::string> given;
    for (const onnx::ValueInfoProto& input : graph.input()) {
        given.insert(input.name());
    }
    for (const onnx::TensorProto& tensor : graph.initializer()) {
        given.insert(tensor.name());
    }
    return given;
}

/// Depth first, without recursion: models may be deep.
class Walk {
public:
    Walk(const onnx::GraphProto& graph) : makers_(makers_of(graph)), given_(given_values(graph)) {}

    std::vector<const Node*> to(const std::string& output) {
        std::vector<const Node*> order;
        std::vector<std::pair<const Node*, int>> path;
        enter(output, "the model's output", path);
        while (!path.empty()) {
            auto& [node, next] = path.back();
            if (next == node->input_size()) {
                state_[node] = State::done;
                order.push_back(node);
                path.pop_back();
                continue;
            }
            const std::string& wanted = node->input(next++);
            if (!wanted.empty()) {
                enter(wanted, title_of(*node), path);
            }
        }
        return order;
    }

private:
    enum class State { on_path, done };

    void enter(const std::string& value, const std::string& who, std::vector<std::pair<const Node*, int>>& path) {
        const auto maker = makers_.find(value);
        if (maker == makers_.end()) {
            if (!given_.contains(value)) {
                throw Error(who + ": found the value '" + value + "', which nothing in the model makes");
            }
            return;
        }
        const auto [state, is_new] = state_.emplace(maker->second, State::on_path);
        if (is_new) {
            path.emplace_back(maker->second, 0);
        } else if (state->second == State::on_path) {
            throw Error(title_of(*maker->second) + ": found nodes that wait for each other in a circle");
        }
    }

    Makers makers_;
    std::set<std::string> given_;
    std::map<const Node*, State> state_;
};

}  // namespace

std::string title_of(const Node& node) {
    const std::string& name = !node.name().empty()     ? node.name()
                              : node.output_size() > 0 ? node.output(0)
                                                       : node.name();
    return node.op_type() + " at node '" + name + "'";
}

std::vector<const onnx::ValueInfoProto*> true_inputs(const onnx::GraphProto& graph) {
    std::vector<const onnx::ValueInfoProto*> inputs;
    for (const onnx::ValueInfoProto& input : graph.input()) {
        const auto& constants = graph.initializer();
        if (std::none_of(constants.begin(), constants.end(),
                         [&](const onnx::TensorProto& tensor) { return tensor.name() == input.name(); })) {
            inputs.push_back(&input);
        }
    }
    return inputs;
}

Plan plan_for(const onnx::GraphProto& graph, const std::string& output) {
    Plan plan;
    plan.nodes = Walk(graph).to(output);
    for (const Node* node : plan.nodes) {
        for (const std::string& input : node->input()) {
            ++plan.uses[input];
        }
    }
    ++plan.uses[output];
    return plan;
}

}  // namespace netglow
