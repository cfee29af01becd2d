#include "app/panels/values/pad_answer.h"

#include <algorithm>
#include <utility>

#include "app/state/command.h"
#include "app/state/inputs/pad_drawing.h"
#include "core/document/cases.h"
#include "core/document/classes.h"
#include "core/scene/layout/shortened.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

Text words(Point baseline, Font font, float size, Color color, std::string text) {
    return {.baseline = baseline,
            .anchor = Anchor::start,
            .font = font,
            .size = size,
            .color = color,
            .text = std::move(text),
            .id = {}};
}

/// What the pad says about the outputs.
struct Answer {
    std::string title;   ///< "most likely"
    std::string name;    ///< of the output, or what is to be done first
    std::string what;    ///< the number is: "probability"
    std::string number;  ///< empty: there is none to say
    std::string all() const { return number.empty() ? name : title + " " + name + ", " + number; }
};

Answer answer_now(const Panel& panel) {
    const Network& network = panel.state.open.document.network;
    const std::size_t depth = network.depth();
    const std::size_t outputs = network.neurons(depth);
    if (pad_is_empty(panel.state)) {
        return {"", empty_pad_words(panel.state), "", ""};
    }
    const bool likely = network.layer(depth).activation.kind == ActivationKind::softmax;
    const std::string title = outputs == 1 ? "output" : likely ? "most likely" : "largest output";
    if (!panel.moment.output_known({depth, outputs - 1})) {
        return {title, std::string(kUnknown), "", ""};
    }
    const Vector& output = panel.state.open.trace.outputs(depth);
    const std::size_t best = largest_of(output);
    const double value = output[static_cast<Eigen::Index>(best)];
    return {title, panel.name({depth, best}), likely ? "probability" : "value",
            likely ? percent_text(value) : number_text(value, panel.state.session.settings.decimals)};
}

}  // namespace

std::string empty_pad_words(const State& state) {
    constexpr std::size_t kDigits = 10;
    const Network& network = state.open.document.network;
    return network.neurons(network.depth()) == kDigits ? "draw a digit" : "draw a picture";
}

void pad_answer(Panel& panel, const Rect& rect) {
    const Theme& theme = panel.ui.theme;
    const Answer said = answer_now(panel);
    const float width = rect.width / panel.ui.scale;
    constexpr float kTitle = 14;
    constexpr float kBaseline = 38;
    constexpr float kName = 22;
    Scene scene;
    scene.background = theme.panel;
    scene.shapes.emplace_back(words({0, kTitle}, Font::sans, 12, theme.muted, said.title));
    if (!said.number.empty()) {
        const float column =
            std::max(panel.measure.width(Font::mono, 14, said.number), panel.measure.width(Font::sans, 12, said.what));
        const float left = std::max(width - column, 0.F);
        scene.shapes.emplace_back(words({left, kTitle}, Font::sans, 12, theme.muted, said.what));
        scene.shapes.emplace_back(words({left, kBaseline}, Font::mono, 14, theme.ink, said.number));
        const std::string name = shortened(said.name, Font::sans_semibold, kName, left - 12, panel.measure);
        scene.shapes.emplace_back(words({0, kBaseline}, Font::sans_semibold, kName, theme.ink, name));
    } else if (said.title.empty()) {
        scene.shapes.emplace_back(words({0, kBaseline}, Font::sans, 16, theme.muted, said.name));
    } else {
        scene.shapes.emplace_back(words({0, kBaseline}, Font::sans_semibold, kName, theme.muted, said.name));
        const float beside = panel.measure.width(Font::sans_semibold, kName, said.name) + 8;
        scene.shapes.emplace_back(words({beside, kBaseline - 4}, Font::sans, 12, theme.muted,
                                        "press " + shortcut_text(command("end")) + " to see"));
    }
    panel.scenes.show(std::move(scene), rect);
    panel.ui.registry.add(
        "pad/answer",
        {rect, said.number.empty() && !said.title.empty() ? said.title + " " + said.name : said.all(), true});
}

}  // namespace netglow
