#include "core/onnx/graph.h"

#include "core/base/error.h"

namespace netglow {
namespace {

/// Depth first, without recursion: models may be deep.
class Walk {
public:
    explicit Walk(const GraphIndex& graph) : graph_(graph) {}

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
        const Node* maker = graph_.maker_of(value);
        if (maker == nullptr) {
            if (!graph_.is_input(value) && graph_.initializer(value) == nullptr) {
                throw Error(who + ": found the value '" + value + "', which nothing in the model makes");
            }
            return;
        }
        const auto [state, is_new] = state_.emplace(maker, State::on_path);
        if (is_new) {
            path.emplace_back(maker, 0);
        } else if (state->second == State::on_path) {
            throw Error(title_of(*maker) + ": found nodes that wait for each other in a circle");
        }
    }

    const GraphIndex& graph_;
    std::unordered_map<const Node*, State> state_;
};

}  // namespace

std::string title_of(const Node& node) {
    const std::string& name = !node.name().empty()     ? node.name()
                              : node.output_size() > 0 ? node.output(0)
                                                       : node.name();
    return node.op_type() + " at node '" + name + "'";
}

GraphIndex::GraphIndex(const onnx::GraphProto& graph) : graph_(graph) {
    for (const Node& node : graph.node()) {
        for (const std::string& output : node.output()) {
            if (!output.empty() && !makers_.emplace(output, &node).second) {
                throw Error(title_of(node) + ": found the value '" + output + "', which another node makes already");
            }
        }
    }
    for (const onnx::TensorProto& tensor : graph.initializer()) {
        initializers_.insert_or_assign(tensor.name(), &tensor);
    }
    for (const onnx::ValueInfoProto& input : graph.input()) {
        if (!initializers_.contains(input.name())) {
            inputs_.push_back(&input);
            names_of_inputs_.emplace(input.name(), &input);
        }
    }
}

const Node* GraphIndex::maker_of(const std::string& value) const {
    const auto found = makers_.find(value);
    return found == makers_.end() ? nullptr : found->second;
}

const onnx::TensorProto* GraphIndex::initializer(const std::string& value) const {
    const auto found = initializers_.find(value);
    return found == initializers_.end() ? nullptr : found->second;
}

Plan plan_for(const GraphIndex& graph, const std::string& output) {
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
