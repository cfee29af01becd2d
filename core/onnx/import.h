// Import: what is known while a signal is followed through a graph: the values by name, and the chain so far.
#pragma once

#include <functional>
#include <variant>

#include "core/onnx/chain.h"
#include "core/onnx/notes.h"
#include "core/onnx/signal.h"

namespace netglow {

class Import {
public:
    /// All of these must outlive it.
    Import(const onnx::ModelProto& model, const Plan& plan, const Start& start, const std::filesystem::path& folder,
           LoadBudget& budget);

    Chain chain;
    Notes notes;
    Notes notes_on_steps;  ///< that hold where a layer is a step, and not where its comparison is a part of another one
    std::vector<std::string> classes;  ///< names of the last layer's neurons, where a node has them

    std::int64_t opset() const { return opset_; }
    bool is_head() const { return head_; }
    const std::filesystem::path& folder() const { return folder_; }
    LoadBudget& budget() const { return budget_; }
    /// Whether a node of the plan, or the output, takes the value.
    bool is_used(const std::string& value) const { return plan_.uses.contains(value); }

    /// Whether a value is known, or a constant that can be read.
    bool has(const std::string& value) const { return values_.contains(value) || initializers_.contains(value); }
    bool is_made(const std::string& value) const { return values_.contains(value); }
    Signal* signal_named(const std::string& value);

    bool has_input(const Node& node, int index) const {
        return index < node.input_size() && !node.input(index).empty();
    }
    /// The node's input, where it is such; null where it is not, is left out, or nothing is known of it.
    const Tensor* constant(const Node& node, int index);
    Signal* signal(const Node& node, int index);
    const Reduction* reduction(const Node& node, int index);
    /// Throws Unfit where it is no constant.
    const Tensor& constant_of(const Node& node, int index, const char* what);
    /// Of an input that may be left out: null then.
    const Tensor* optional_constant(const Node& node, int index, const char* what);
    /// The node's input as a function of the chain's base. Throws Unfit where it is none.
    Signal& signal_of(const Node& node, int index = 0);
    void require_current(const Node& node, const Signal& signal) const;

    void put_constant(const Node& node, Tensor tensor);
    void put_reduction(const Node& node, Reduction reduction);
    /// What the node makes, as a function of the chain's base.
    void put(const Node& node, Signal signal, int output = 0);
    void put(const Node& node, const Signal& like, FunctionPtr function);
    /// Makes what the signal is the chain's base. Throws Unfit, naming the node at which it became no activation.
    void settle(const Node& node, Signal& signal);
    /// A value that several nodes take becomes the base, so that all of them are functions of the same.
    void share(const Node& node);
    /// Drops the constants that no node after this one takes: a large model needs them one at a time.
    void drop_constants_after(const Node& node);

private:
    using Value = std::variant<Tensor, Signal, Reduction>;
    /// What is known under a name; constants are read when they are first asked for.
    Value* find(const std::string& name);
    Value* input(const Node& node, int index);
    bool settle_in_turn(const FunctionPtr& function, const std::string& title);

    const Plan& plan_;
    const std::filesystem::path& folder_;
    LoadBudget& budget_;
    bool head_;
    std::map<std::string, int, std::less<>> uses_left_;  ///< of every value, by nodes that have not been visited
    std::int64_t opset_ = 1;
    int failures_left_ = 256;  ///< of recognising a shared value: each takes about a millisecond
    std::map<std::string, const onnx::TensorProto*, std::less<>> initializers_;
    std::map<std::string, Value, std::less<>> values_;
};

/// Whether a softmax may be written with the operator.
bool is_part_of_softmax(const Node& node);

/// Of the default domain of ONNX; others have operators of the same names.
bool has_usual_domain(const Node& node);

}  // namespace netglow
