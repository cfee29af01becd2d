#include "core/scene/strip/strip_words.h"

#include <algorithm>
#include <array>

#include "core/scene/layout/shortened.h"

namespace netglow {

namespace {

constexpr float kBaseline = 25;
constexpr float kBetweenTitles = 20;
constexpr std::array kTitleSizes = {13.F, 12.F, 11.F};  ///< points an em

/// With space about the product's dot, which plain text does without.
std::string title_of(const Formula& formula) {
    std::string text = to_text(formula);
    if (const std::size_t dot = text.find("·"); dot != std::string::npos) {
        text.replace(dot, std::string_view("·").size(), " · ");
    }
    return text;
}

void append(std::vector<Shape>& shapes, Point baseline, Font font, float size, Color color, std::string text,
            const char* id) {
    shapes.emplace_back(Text{.baseline = baseline,
                             .anchor = Anchor::start,
                             .font = font,
                             .size = size,
                             .color = color,
                             .text = std::move(text),
                             .id = id});
}

}  // namespace

float append_titles(const Document& document, std::size_t layer, Convention convention, const TitleRoom& room,
                    const Theme& theme, const TextMeasure& measure, std::vector<Shape>& shapes) {
    std::string sums;
    std::string outputs;
    const auto width = [&](const std::string& text, float size) {
        return measure.width(Font::sans_semibold, size, text) + 1;
    };
    float size = kTitleSizes.front();
    const auto fits = [&] {
        return room.leftmost + width(sums, size) + kBetweenTitles + width(outputs, size) <= room.end;
    };
    for (const LayersNamed named : {LayersNamed::everywhere, LayersNamed::of_vectors, LayersNamed::none}) {
        sums = title_of(sums_in_names(document, layer, convention, named));
        outputs = title_of(outputs_in_names(document, layer, named));
        for (const float smaller : kTitleSizes) {
            size = smaller;
            if (fits()) break;
        }
        if (fits()) break;
    }
    const float both = width(sums, size) + kBetweenTitles + width(outputs, size);
    const float left = std::max(std::min(room.left, room.end - both), room.leftmost);
    const float first_end = left + width(sums, size) + kBetweenTitles;
    const float latest = std::max(room.end - width(outputs, size), left);
    const float second = std::min(std::max(room.outputs, first_end), latest);
    append(shapes, {left, kBaseline}, Font::sans_semibold, size, theme.muted,
           shortened(sums, Font::sans_semibold, size, second - left - kBetweenTitles + 1, measure), "names/sums");
    append(shapes, {second, kBaseline}, Font::sans_semibold, size, theme.muted,
           shortened(outputs, Font::sans_semibold, size, room.end - second, measure), "names/outputs");
    return std::min(second + width(outputs, size), room.end);
}

void append_products(const FormulaSource& source, NeuronAt neuron, Point baseline, float room, const Theme& theme,
                     const TextMeasure& measure, std::vector<Shape>& shapes) {
    constexpr float kSize = 15.5F;  // 24 pixels high from the last row of a room
    constexpr float kMostName = 120;
    constexpr float kAfterName = 12;
    const std::string name =
        shortened(neuron_name(source.document, neuron), Font::mono_bold, kSize, kMostName, measure);
    const float taken = measure.width(Font::mono_bold, kSize, name) + kAfterName;
    std::string products;
    for (const std::size_t most : {std::size_t{12}, std::size_t{8}, std::size_t{6}, std::size_t{4}, std::size_t{3}}) {
        products = to_text(product_sum(source, neuron, most));
        if (taken + measure.width(Font::mono, kSize, products) <= room) {
            break;
        }
    }
    append(shapes, baseline, Font::mono_bold, kSize, theme.muted, name, "products/name");
    append(shapes, {baseline.x + taken, baseline.y}, Font::mono, kSize, theme.ink,
           shortened(products, Font::mono, kSize, room - taken, measure), "products");
}

}  // namespace netglow
