#include "core/onnx/import.h"

#include "core/onnx/unfit.h"

namespace netglow {

bool is_part_of_softmax(const Node& node) {
    const std::string& op = node.op_type();
    return op == "Exp" || op == "Sub" || op == "Div" || op == "ReduceSum" || op == "ReduceLogSumExp";
}

bool has_usual_domain(const Node& node) {
    return node.domain().empty() || node.domain() == "ai.onnx";
}

Import::Import(const onnx::ModelProto& model, const Plan& plan, const Start& start, const std::filesystem::path& folder,
               LoadBudget& budget)
    : chain(Signal{base_function(), 0, start.dims, start.batch}.features(), start.head, budget),
      plan_(plan),
      folder_(folder),
      budget_(budget),
      head_(start.head),
      uses_left_(plan.uses) {
    budget_.pass(chain.features() * sizeof(double), "the input '" + start.value + "'");
    for (const onnx::OperatorSetIdProto& set : model.opset_import()) {
        if (set.domain().empty() || set.domain() == "ai.onnx") {
            opset_ = set.version();
        }
    }
    for (const onnx::TensorProto& tensor : model.graph().initializer()) {
        initializers_[tensor.name()] = &tensor;
    }
    values_.emplace(start.value, Signal{base_function(), 0, start.dims, start.batch});
}

Import::Value* Import::find(const std::string& name) {
    if (const auto known = values_.find(name); known != values_.end()) {
        return &known->second;
    }
    const auto constant = initializers_.find(name);
    if (constant == initializers_.end()) {
        return nullptr;
    }
    return &values_.emplace(name, read_tensor(*constant->second, folder_, budget_)).first->second;
}

Import::Value* Import::input(const Node& node, int index) {
    return has_input(node, index) ? find(node.input(index)) : nullptr;
}

Signal* Import::signal_named(const std::string& value) {
    const auto found = values_.find(value);
    return found == values_.end() ? nullptr : std::get_if<Signal>(&found->second);
}

const Tensor* Import::constant(const Node& node, int index) {
    Value* value = input(node, index);
    return value == nullptr ? nullptr : std::get_if<Tensor>(value);
}

Signal* Import::signal(const Node& node, int index) {
    return has_input(node, index) ? signal_named(node.input(index)) : nullptr;
}

const Reduction* Import::reduction(const Node& node, int index) {
    Value* value = input(node, index);
    return value == nullptr ? nullptr : std::get_if<Reduction>(value);
}

const Tensor& Import::constant_of(const Node& node, int index, const char* what) {
    const Tensor* found = constant(node, index);
    if (found == nullptr) {
        throw Unfit(node, std::string("its ") + what + " is not a constant of the model");
    }
    return *found;
}

const Tensor* Import::optional_constant(const Node& node, int index, const char* what) {
    return has_input(node, index) ? &constant_of(node, index, what) : nullptr;
}

Signal& Import::signal_of(const Node& node, int index) {
    Signal* found = signal(node, index);
    if (found == nullptr) {
        throw Unfit(node, index == 0 ? "its first input does not come from the model's input"
                                     : "its input does not come from the model's input");
    }
    require_current(node, *found);
    return *found;
}

void Import::require_current(const Node& node, const Signal& signal) const {
    if (signal.stage != chain.stage()) {
        throw Unfit(node, "two paths meet here, or one leaves it; Netglow shows layers that follow each other");
    }
    if (signal.is_relative && !is_part_of_softmax(node)) {
        throw Unfit(node, "its input is less a value of the whole layer, and no softmax is made of it");
    }
}

void Import::put_constant(const Node& node, Tensor tensor) {
    values_.insert_or_assign(node.output(0), std::move(tensor));
}

void Import::put_reduction(const Node& node, Reduction reduction) {
    if (node.output_size() == 0) {
        throw Error(title_of(node) + ": found a node without an output");
    }
    values_.insert_or_assign(node.output(0), std::move(reduction));
}

void Import::put(const Node& node, Signal signal, int output) {
    if (output >= node.output_size()) {
        throw Error(title_of(node) + ": found a node without an output");
    }
    if (signal.function->size > kLongestFunction) {
        throw no_activation(node, "with what comes into it, it is no activation");
    }
    budget_.pass(signal.features() * sizeof(double), title_of(node));  // what the next node may make of it
    if (signal.function->kind == Function::Kind::affine) {
        budget_.take_numbers(static_cast<std::size_t>(signal.function->scale.size() + signal.function->shift.size()),
                             title_of(node));
    }
    signal.stage = chain.stage();
    values_.insert_or_assign(node.output(output), std::move(signal));
}

void Import::put(const Node& node, const Signal& like, FunctionPtr function) {
    Signal result = like;
    result.function = std::move(function);
    result.is_truth = false;
    put(node, std::move(result));
}

void Import::drop_constants_after(const Node& node) {
    for (const std::string& input : node.input()) {
        const auto left = uses_left_.find(input);
        const auto value = values_.find(input);
        if (left == uses_left_.end() || --left->second > 0 || value == values_.end()) {
            continue;
        }
        if (const Tensor* constant = std::get_if<Tensor>(&value->second)) {
            budget_.give_back_numbers(constant->values.size());
            values_.erase(value);
        }
    }
}

void Import::share(const Node& node) {
    for (const std::string& output : node.output()) {
        const auto uses = plan_.uses.find(output);
        Signal* made = signal_named(output);
        if (uses == plan_.uses.end() || uses->second < 2 || made == nullptr || made->stage != chain.stage() ||
            made->is_relative || failures_left_ == 0) {
            continue;
        }
        if (recognise(made->function)) {
            settle(node, *made);
        } else {
            --failures_left_;
        }
    }
}

/// An activation of an activation: the inner one is a layer of its own.
bool Import::settle_in_turn(const FunctionPtr& function, const std::string& title) {
    if (chain.settle(function, title)) {
        return true;
    }
    const Peeled outer = peel(function);
    const Function& core = *outer.inner;
    if (!core.activation && !core.bounds) {
        return false;
    }
    if (!settle_in_turn(core.from[0], title_of(*core.node))) {
        return false;
    }
    const FunctionPtr base = base_function();
    const FunctionPtr last =
        core.activation ? activated(base, *core.activation, *core.node) : held_within(base, *core.bounds, *core.node);
    return chain.settle(affine(last, outer.scale, outer.shift), title);
}

void Import::settle(const Node& node, Signal& signal) {
    require_current(node, signal);
    if (signal.is_relative) {
        throw Unfit(node, "it is less a value of the whole layer, and no softmax is made of it");
    }
    const Node* last = peel(signal.function).inner->node;
    if (!settle_in_turn(signal.function, title_of(last != nullptr ? *last : node))) {
        const Node& unfit = last != nullptr ? *last : node;
        throw no_activation(unfit, unfit.input_size() > 1 ? "with what comes into it, it is no activation"
                                                          : "it is no activation, or what comes into it is none");
    }
    signal.function = base_function();
    signal.stage = chain.stage();
}

}  // namespace netglow
