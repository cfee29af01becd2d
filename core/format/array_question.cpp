#include "core/format/array_question.h"

namespace netglow {

std::string text_of(const std::vector<LayerArrays>& layers) {
    std::string text;
    for (const LayerArrays& layer : layers) {
        text += (text.empty() ? "" : ",") + layer.weights + (layer.bias.empty() ? "" : "+" + layer.bias);
    }
    return text;
}

std::vector<LayerArrays> layer_arrays_from(std::string_view text, const std::string& place) {
    std::vector<LayerArrays> layers;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        const std::string_view layer = text.substr(start, end - start);
        const std::size_t plus = layer.find('+');
        const bool has_bias = plus != std::string_view::npos;
        if (layer.empty() || plus == 0 || plus + 1 == layer.size()) {
            throw Error(place + ": found \"" + std::string(layer) +
                        "\", expected the names of arrays, such as W1+b1,W2+b2 (without +b1 a layer has no bias)");
        }
        layers.push_back({std::string(layer.substr(0, plus)), std::string(has_bias ? layer.substr(plus + 1) : "")});
        start = end + 1;
    }
    return layers;
}

}  // namespace netglow
