// Chain: the dense layers that an ONNX graph amounts to, as far as they have been read.
#pragma once

#include <string>
#include <vector>

#include "core/format/load_budget.h"
#include "core/network/network.h"
#include "core/onnx/recognise.h"

namespace netglow {

class Chain {
public:
    /// `head`: what stands before the first matrix belongs to layers that are not shown, activations included.
    Chain(std::size_t inputs, bool head, LoadBudget& budget) : features_(inputs), head_(head), budget_(budget) {}

    /// Number of the current base, over which functions are expressed; a new base gets a new number.
    std::size_t stage() const { return stage_; }
    /// 0 where not known yet.
    std::size_t features() const { return features_; }

    /// Makes the function's values the new base. False where no activation has its form.
    bool settle(const FunctionPtr& function, const std::string& node);
    /// softmax, log_softmax: of the base.
    void finish_whole_layer(ActivationKind kind, const std::string& node);
    /// The logarithm of the base, where that is what a softmax made: its layer becomes a log_softmax. False elsewhere.
    bool take_logarithm();
    /// The base becomes several functions of itself, one after the other: [1 − p, p]. All have the same activation;
    /// asserts that they come to at most kMostStacked values.
    void stack(const std::vector<Recognised>& parts, const std::string& node);
    static constexpr std::size_t kMostStacked = 64;
    /// Whether the values of `function` are probabilities of all classes by construction: of a softmax, or p beside
    /// 1 − p.
    bool sums_to_one(const FunctionPtr& function) const;
    /// The base becomes weights·base + bias. Asserts that the shapes fit.
    void multiply(Matrix weights, std::optional<Vector> bias, std::string name);

    /// All layers; what remains becomes a layer of its own.
    std::vector<Dense> finish(const std::string& node);
    const std::vector<std::string>& notes() const { return notes_; }
    /// Of a head: the node of the activation that belongs to the layers before it, "" where there is none.
    const std::string& activation_before() const { return activation_before_; }

private:
    void finish_layer(Activation activation, const std::string& node);
    void begin_stage();
    void make_diagonal(const std::string& node);
    bool mirror_sigmoid(const std::vector<Recognised>& parts);
    bool nothing_behind_last() const;

    std::size_t features_;
    bool head_;
    LoadBudget& budget_;
    std::size_t stage_ = 0;
    std::vector<Dense> layers_;
    // The base: weights_·(outputs before) + bias_, or where there are no weights yet scale_·(outputs before) + shift_.
    std::optional<Matrix> weights_;
    std::optional<Vector> bias_;
    std::string name_;
    Vector scale_ = uniform(1);
    Vector shift_ = uniform(0);
    std::vector<std::string> notes_;
    std::string activation_before_;
};

}  // namespace netglow
