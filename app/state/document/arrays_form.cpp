#include "app/state/document/arrays_form.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "app/state/effect.h"
#include "app/state/state.h"

namespace netglow {
namespace {

const Dims* dims_of(const ArraysForm& form, const std::string& name) {
    const auto found = std::ranges::find(form.question->arrays, name, &ArrayInFile::name);
    return found == form.question->arrays.end() ? nullptr : &found->dims;
}

std::int64_t count_of(const Dims& dims) {
    return std::accumulate(dims.begin(), dims.end(), std::int64_t{1}, std::multiplies<>());
}

}  // namespace

ArraysMade made_of(const ArraysForm& form) {
    ArraysMade made;
    if (form.layers.empty()) {
        made.problem = "There is no layer yet";
    }
    for (std::size_t k = 0; k < form.layers.size() && made.problem.empty(); ++k) {
        const std::string layer = "Layer " + std::to_string(k + 1);
        const Dims* weights = dims_of(form, form.layers[k].weights);
        const Dims* bias = form.layers[k].bias.empty() ? nullptr : dims_of(form, form.layers[k].bias);
        made.layer = k + 1;
        if (weights == nullptr) {
            made.problem = layer + " has no weights";
            break;
        }
        const bool row = weights->size() == 1;
        const std::int64_t inputs = row ? (*weights)[0] : (*weights)[form.columns_receive ? 0 : 1];
        const std::int64_t neurons = row ? 1 : (*weights)[form.columns_receive ? 1 : 0];
        if (k == 0) {
            made.sizes.push_back(inputs);
        } else if (made.sizes.back() != inputs) {
            made.problem = layer + " takes " + std::to_string(inputs) + " values, and layer " + std::to_string(k) +
                           " gives " + std::to_string(made.sizes.back());
        }
        made.sizes.push_back(neurons);
        if (made.problem.empty() && bias != nullptr && count_of(*bias) != neurons) {
            made.problem = layer + " has " + std::to_string(neurons) + (neurons == 1 ? " neuron" : " neurons") +
                           ", and its bias " + std::to_string(count_of(*bias)) + " numbers";
        }
    }
    return made;
}

ArraysForm form_for(const OpenFile& from, std::shared_ptr<const ArraysQuestion> question) {
    ArraysForm form{from, std::move(question), {}, false, {}};
    form.layers = form.question->layers;
    form.columns_receive = form.question->columns_receive;
    form.activations = form.question->activations;
    form.activations.resize(form.layers.size());
    return form;
}

ArraysForm with_layer_added(ArraysForm form) {
    const auto is_free = [&](const ArrayInFile& array) {
        return array.dims.size() == 2 && std::ranges::none_of(form.layers, [&](const LayerArrays& layer) {
                   return layer.weights == array.name || layer.bias == array.name;
               });
    };
    const std::vector<ArrayInFile>& arrays = form.question->arrays;
    const auto found = std::ranges::find_if(arrays, is_free);
    const std::string name = found != arrays.end() ? found->name : arrays.empty() ? "" : arrays.front().name;
    form.layers.push_back({name, ""});
    form.activations.resize(form.layers.size());
    return form;
}

Effects handle(State& state, const AskArrays& action) {
    state.dialogs.arrays = std::make_shared<const ArraysForm>(form_for(action.from, action.question));
    state.dialogs.sheet = Sheet::arrays;
    return {};
}

Effects handle(State& state, const SetArraysForm& action) {
    state.dialogs.arrays = std::make_shared<const ArraysForm>(action.form);
    return {};
}

Effects handle(State& state, const OpenAsAnswered&) {
    const std::shared_ptr<const ArraysForm> form = std::exchange(state.dialogs.arrays, nullptr);
    state.dialogs.sheet = Sheet::none;
    if (!form) {
        return {};
    }
    OpenFile wanted = form->from;
    ArrayAnswers answers{std::nullopt, form->columns_receive, form->activations};
    if (form->question->layers_open || form->layers != form->question->layers) {
        answers.layers = form->layers;
    }
    wanted.answers = std::make_shared<const ArrayAnswers>(std::move(answers));
    return {ReadNetwork{wanted}};
}

}  // namespace netglow
