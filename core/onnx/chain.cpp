#include "core/onnx/chain.h"

#include "core/base/assert.h"
#include "core/base/error.h"

namespace netglow {
namespace {

constexpr std::size_t kMostDiagonal = 512;  ///< neurons of a layer that only scales

Vector for_each(const Vector& values, std::size_t count) {
    return values.size() == 1 ? Vector(Vector::Constant(static_cast<Eigen::Index>(count), values[0])) : values;
}

}  // namespace

void Chain::begin_stage() {
    ++stage_;
    weights_.reset();
    bias_.reset();
    name_.clear();
    scale_ = uniform(1);
    shift_ = uniform(0);
}

bool Chain::settle(const FunctionPtr& function, const std::string& node) {
    const std::optional<Recognised> recognised = recognise(function);
    if (!recognised) {
        return false;
    }
    if (weights_) {
        if (!is_uniform(recognised->scale, 1)) {
            const Vector scale = for_each(recognised->scale, features_);
            *weights_ = scale.asDiagonal() * *weights_;
            if (bias_) {
                *bias_ = scale.cwiseProduct(*bias_);
            }
        }
        if (!is_uniform(recognised->shift, 0)) {
            bias_ =
                plus(recognised->shift, bias_ ? *bias_ : Vector(Vector::Zero(static_cast<Eigen::Index>(features_))));
        }
    } else {
        scale_ = times(recognised->scale, scale_);
        shift_ = plus(times(recognised->scale, shift_), recognised->shift);
    }
    if (recognised->activation.kind == ActivationKind::identity) {
        ++stage_;
        return true;
    }
    finish_layer(recognised->activation, node);
    scale_ = recognised->outer_scale;
    shift_ = recognised->outer_shift;
    return true;
}

void Chain::finish_whole_layer(ActivationKind kind, const std::string& node) {
    finish_layer(Activation::of(kind), node);
}

void Chain::make_diagonal(const std::string& node) {
    if (features_ == 0 || features_ > kMostDiagonal) {
        throw Error(node + ": found an activation without a matrix before it, for " + std::to_string(features_) +
                    " values; Netglow shows it as a layer of its own for at most " + std::to_string(kMostDiagonal));
    }
    budget_.take_numbers(features_ * features_, node);
    weights_ = Matrix(for_each(scale_, features_).asDiagonal());
    bias_.reset();
    if (!is_uniform(shift_, 0)) {
        bias_ = for_each(shift_, features_);
    }
    notes_.push_back("a layer with one weight for each neuron stands for " + node + ", which has no matrix before it");
}

void Chain::finish_layer(Activation activation, const std::string& node) {
    if (!weights_) {
        if (head_ && layers_.empty()) {
            begin_stage();
            return;
        }
        make_diagonal(node);
    }
    if (layers_.size() == Limits::layers) {
        throw Error((node.empty() ? "" : node + ": ") + "found more than " + std::to_string(Limits::layers) +
                    " layers");
    }
    Dense layer;
    layer.name = name_;
    layer.activation = activation;
    layer.weights = std::move(*weights_);
    layer.bias = std::move(bias_);
    layers_.push_back(std::move(layer));
    begin_stage();
}

void Chain::multiply(Matrix weights, std::optional<Vector> bias, std::string name) {
    NETGLOW_ASSERT(features_ == 0 || features_ == static_cast<std::size_t>(weights.cols()));
    if (weights_) {
        finish_layer(Activation{}, name);
    }
    features_ = static_cast<std::size_t>(weights.cols());
    if (!is_uniform(shift_, 0)) {
        const Vector moved = weights * for_each(shift_, features_);
        bias = bias ? Vector(*bias + moved) : moved;
    }
    if (!is_uniform(scale_, 1)) {
        weights = weights * for_each(scale_, features_).asDiagonal();
    }
    begin_stage();
    features_ = static_cast<std::size_t>(weights.rows());
    weights_ = std::move(weights);
    bias_ = std::move(bias);
    name_ = std::move(name);
}

std::vector<Dense> Chain::finish(const std::string& node) {
    const bool something_left = weights_ || layers_.empty() || !is_uniform(scale_, 1) || !is_uniform(shift_, 0);
    if (something_left) {
        if (!weights_ && head_ && layers_.empty()) {
            throw Error("found no dense layers at the end of the model");
        }
        finish_layer(Activation{}, node);
    }
    return std::move(layers_);
}

}  // namespace netglow
