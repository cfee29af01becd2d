#include "app/panels/bars/transport_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/values/flow.h"
#include "app/state/command.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/icon_button.h"
#include "app/ui/scrub_bar.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr std::array kGranularities = {Granularity::layer, Granularity::neuron, Granularity::term};
constexpr std::array kSpeeds = {0.25, 0.5, 1.0, 2.0, 4.0};

void command_button(Panel& panel, std::string_view name, Point center, Icon icon) {
    const Command& wanted = command(name);
    const std::string keys = shortcut_text(wanted);
    const std::string id = "transport/" + std::string(name == "step_back"      ? "back"
                                                      : name == "step_forward" ? "forward"
                                                                               : name);
    if (icon_button(panel.ui, id, center, icon, {wanted.title, keys}, wanted.applies(panel.state))) {
        panel.answer(wanted.action(panel.state));
    }
}

void buttons(Panel& panel, Point first) {
    const float gap = panel.ui.px(40);
    command_button(panel, "start", first, Icon::start);
    command_button(panel, "step_back", {first.x + gap, first.y}, Icon::back);
    command_button(panel, "play", {first.x + 2 * gap, first.y},
                   panel.state.play.playback.playing ? Icon::pause : Icon::play);
    command_button(panel, "step_forward", {first.x + 3 * gap, first.y}, Icon::forward);
    command_button(panel, "end", {first.x + 4 * gap, first.y}, Icon::end);
}

std::string speed_text(double speed) {
    return number_text(speed, 2) + "×";
}

std::vector<Choice> speed_choices() {
    std::vector<Choice> choices;
    for (const double speed : kSpeeds) {
        choices.push_back({number_text(speed, 2), "Speed " + speed_text(speed), ""});
    }
    return choices;
}

/// Points that the widest of the speeds needs.
float speed_width(const Ui& ui) {
    constexpr float kAround = 22;  // the list's arrow, and the insets
    float widest = 0;
    for (const Choice& choice : speed_choices()) {
        widest = std::max(widest, text_width(ui, Font::sans_semibold, 12, choice.label) / ui.scale);
    }
    return std::ceil(widest) + kAround;
}

void speed_choice(Panel& panel, const Rect& rect) {
    const std::vector<Choice> choices = speed_choices();
    const auto current = std::ranges::find(kSpeeds, panel.state.play.playback.speed) - kSpeeds.begin();
    if (const auto picked = combo(panel.ui, "transport/speed", rect, choices,
                                  std::min(static_cast<std::size_t>(current), kSpeeds.size() - 1),
                                  {.plain = true, .hint = {"How fast the pass plays", ", ."}})) {
        panel.answer(SetSpeed{kSpeeds[*picked]});
    }
}

void decimals_choice(Panel& panel, const Rect& rect) {
    std::vector<Choice> choices;
    for (int decimals = kFewestDecimals; decimals <= kMostDecimals; ++decimals) {
        choices.push_back({std::to_string(decimals), std::to_string(decimals) + " decimals", ""});
    }
    if (const auto picked = combo(panel.ui, "transport/decimals", rect, choices,
                                  static_cast<std::size_t>(panel.state.session.settings.decimals - kFewestDecimals),
                                  {.plain = true, .hint = {"Digits after the decimal point", "D"}})) {
        panel.answer(SetDecimals{static_cast<int>(*picked) + kFewestDecimals});
    }
}

void granularity_choice(Panel& panel, const Rect& rect) {
    const std::array<Choice, 3> choices = {Choice{"layer", "Layer", "All sums of a layer, then its outputs (1)"},
                                           Choice{"neuron", "Neuron", "One neuron's sum, then its output (2)"},
                                           Choice{"term", "Term", "One product at a time (3)"}};
    const auto current = static_cast<std::size_t>(
        std::ranges::find(kGranularities, panel.state.play.timeline.granularity()) - kGranularities.begin());
    if (const auto picked = segmented(panel.ui, "transport/granularity", rect, choices, current)) {
        panel.answer(SetGranularity{kGranularities[*picked]});
    }
}

/// "step 6 of 24": the steps done, the one under way included.
std::string steps_text(const State& state, const Moment& moment) {
    const std::size_t now = moment.at_start ? 0 : moment.step_index + 1;
    return "step " + std::to_string(now) + " of " + std::to_string(state.play.timeline.step_count());
}

void controls(Panel& panel, const Rect& rect) {
    Ui& ui = panel.ui;
    const float middle = rect.y + ui.px(26);
    float x = rect.x + ui.px(218);
    const float end = rect.right() - ui.px(20);
    const auto place = [&](float width) -> std::optional<Rect> {
        if (x + ui.px(width) > end) {
            x = end;
            return std::nullopt;
        }
        const Rect taken{x, middle - ui.px(12), ui.px(width), ui.px(24)};
        x += ui.px(width + 4);
        return taken;
    };
    if (const auto at = place(156)) {
        granularity_choice(panel, {at->x, at->y - ui.px(1), at->width, ui.px(26)});
        x += ui.px(6);
    }
    if (const auto at = place(speed_width(ui))) {
        speed_choice(panel, *at);
    }
    if (const auto at = place(40)) {
        const Command& loop = command("loop");
        const std::string keys = shortcut_text(loop);
        if (button(ui, "transport/loop", *at, "Loop",
                   {.dark = panel.state.play.playback.loop,
                    .plain = !panel.state.play.playback.loop,
                    .hint = {loop.what, keys}})) {
            panel.answer(loop.action(panel.state));
        }
    }
    if (const auto at = place(84)) {
        decimals_choice(panel, *at);
    }
    const std::string steps = steps_text(panel.state, panel.moment);
    const float width = text_width(ui, Font::mono, 12, steps);
    if (x + width < end) {
        const Rect text{end - width, middle - ui.px(12), width, ui.px(24)};
        draw_text(ui, Font::mono, 12, {end, middle + ui.px(5)}, ui.theme.muted, steps, Anchor::end);
        ui.registry.add("transport/steps", {text, steps, true});
    }
}

std::vector<ScrubSegment> scrub_segments(const State& state) {
    std::vector<ScrubSegment> segments;
    for (std::size_t layer = 1; layer <= state.play.timeline.depth(); ++layer) {
        const std::vector<Timeline::Segment> pieces = state.play.timeline.segments(layer);
        segments.push_back({layer_name(state.open.document, layer), pieces.front().start, pieces.back().end, false});
        for (const Timeline::Segment& piece : pieces) {
            const std::string label = piece.neuron ? neuron_name(state.open.document, {layer, *piece.neuron})
                                      : piece.kind == StepKind::sum ? "sums"
                                                                    : "outputs";
            segments.push_back({label, piece.start, piece.end, true});
        }
    }
    return segments;
}

}  // namespace

void transport_panel(Panel& panel, const Rect& rect) {
    Ui& ui = panel.ui;
    const Flow window(ui, "##transport", rect);
    draw_line({rect.x, rect.y}, {rect.right(), rect.y}, ui.theme.line);
    buttons(panel, {rect.x + ui.px(30), rect.y + ui.px(26)});
    controls(panel, rect);
    const Rect bar{rect.x + ui.px(20), rect.y + ui.px(60), rect.width - ui.px(40), ui.px(10)};
    const State& state = panel.state;
    const ScrubChange change =
        scrub_bar(ui, "scrub", bar, state.play.playback.seconds, state.play.timeline.duration(), scrub_segments(state));
    if (change.seconds) {
        panel.answer(Seek{*change.seconds});
    }
}

}  // namespace netglow
