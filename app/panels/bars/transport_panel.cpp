#include "app/panels/bars/transport_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/bars/transport_fit.h"
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

/// Pixels up to which they reach.
float buttons(Panel& panel, const Rect& rect, bool ends) {
    const float button = panel.ui.px(kTransportButton);
    Point center{rect.x + panel.ui.px(kTransportLeft) + button / 2, rect.y + panel.ui.px(26)};
    const auto add = [&](std::string_view name, Icon icon) {
        command_button(panel, name, center, icon);
        center.x += button;
    };
    if (ends) {
        add("start", Icon::start);
    }
    add("step_back", Icon::back);
    add("play", panel.state.play.playback.playing ? Icon::pause : Icon::play);
    add("step_forward", Icon::forward);
    if (ends) {
        add("end", Icon::end);
    }
    return center.x - button / 2;
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

void granularity_choice(Panel& panel, const Rect& rect, bool segments) {
    const std::array<Choice, 3> choices = {Choice{"layer", "Layer", "All sums of a layer, then its outputs (1)"},
                                           Choice{"neuron", "Neuron", "One neuron's sum, then its output (2)"},
                                           Choice{"term", "Term", "One product at a time (3)"}};
    const auto current = static_cast<std::size_t>(
        std::ranges::find(kGranularities, panel.state.play.timeline.granularity()) - kGranularities.begin());
    const std::optional<std::size_t> picked =
        segments ? segmented(panel.ui, "transport/granularity", rect, choices, current)
                 : combo(panel.ui, "transport/granularity", rect, choices, current,
                         {.plain = true, .hint = {"How the pass is cut into steps", "1, 2, 3"}});
    if (picked) {
        panel.answer(SetGranularity{kGranularities[*picked]});
    }
}

void loop_button(Panel& panel, const Rect& rect) {
    const Command& loop = command("loop");
    const std::string keys = shortcut_text(loop);
    const bool on = panel.state.play.playback.loop;
    if (button(panel.ui, "transport/loop", rect, "Loop", {.dark = on, .plain = !on, .hint = {loop.what, keys}})) {
        panel.answer(loop.action(panel.state));
    }
}

/// The steps done, the one under way included: "step 6 of 24", short "6/24".
std::string steps_text(const State& state, const Moment& moment, bool all) {
    const std::string now = std::to_string(moment.at_start ? 0 : moment.step_index + 1);
    const std::string count = std::to_string(state.play.timeline.step_count());
    return all ? "step " + now + " of " + count : now + "/" + count;
}

void write_steps(Panel& panel, const Rect& rect, bool all) {
    Ui& ui = panel.ui;
    const std::string steps = steps_text(panel.state, panel.moment, all);
    const float width = text_width(ui, Font::mono, 12, steps);
    draw_text(ui, Font::mono, 12, {rect.right(), rect.center().y + ui.px(5)}, ui.theme.muted, steps, Anchor::end);
    ui.registry.add("transport/steps", {{rect.right() - width, rect.y, width, rect.height}, steps, true});
}

TransportFit fit_of(const Panel& panel, float width) {
    // As wide as the last step's, so that nothing comes and goes while the pass plays.
    const std::string count = std::to_string(panel.state.play.timeline.step_count());
    const auto points = [&](const std::string& text) {
        return text_width(panel.ui, Font::mono, 12, text) / panel.ui.scale;
    };
    return fit_transport(width / panel.ui.scale, {speed_width(panel.ui), points("step " + count + " of " + count),
                                                  points(count + "/" + count)});
}

void controls(Panel& panel, const Rect& rect) {
    Ui& ui = panel.ui;
    const TransportFit fit = fit_of(panel, rect.width);
    const float top = rect.y + ui.px(26 - kTransportControl / 2);
    float x = buttons(panel, rect, fit.ends) + ui.px(8);
    const auto take = [&](float width, float gap = 4) {
        const Rect taken{x, top, ui.px(width), ui.px(kTransportControl)};
        x += ui.px(width + gap);
        return taken;
    };
    const Rect granularity = take(fit.segments ? kGranularitySegments : kGranularityList, 6);
    granularity_choice(panel, {granularity.x, granularity.y - ui.px(1), granularity.width, ui.px(26)}, fit.segments);
    speed_choice(panel, take(speed_width(ui)));
    if (fit.loop) {
        loop_button(panel, take(kLoopButton));
    }
    if (fit.decimals) {
        decimals_choice(panel, take(kDecimalsList));
    }
    const float end = rect.right() - ui.px(kTransportMargin);
    write_steps(panel, {x, top, std::max(0.F, end - x), ui.px(kTransportControl)}, fit.all_steps);
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
