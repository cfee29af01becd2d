#include "app/panels/dialogs/weights_panel.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/floating.h"
#include "app/ui/item.h"
#include "app/ui/number_box.h"
#include "core/document/structure.h"

namespace netglow {
namespace {

constexpr float kWidth = 312;
constexpr float kHeight = 232;
constexpr float kAway = 12;  ///< from the canvas's corner
constexpr float kRow = 36;
constexpr float kControl = 26;
constexpr float kLabel = 64;
constexpr double kLargestSeed = 4'294'967'295.0;

/// Rows from top to bottom: a label, and room behind it.
class Rows {
public:
    Rows(const Ui& ui, const Rect& room) : ui_(ui), room_(room) {}

    Rect next(std::string_view label) {
        const Rect row{room_.x + ui_.px(kLabel), room_.y + ui_.px(kRow) * static_cast<float>(count_++),
                       room_.width - ui_.px(kLabel), ui_.px(kControl)};
        draw_text(ui_, Font::sans, 12, {room_.x, middle_baseline(ui_, row, 12)}, ui_.theme.muted, label);
        return row;
    }

private:
    const Ui& ui_;
    const Rect& room_;
    int count_ = 0;
};

void rule_choice(Panel& panel, const Rect& row) {
    std::vector<Choice> rules;
    for (const WeightRuleKind kind : kWeightRuleKinds) {
        rules.push_back({std::string(name_of(kind)), std::string(name_of(kind)), ""});
    }
    const WeightRule& rule = panel.state.session.weight_rule;
    const auto now =
        static_cast<std::size_t>(std::ranges::find(kWeightRuleKinds, rule.kind) - kWeightRuleKinds.begin());
    if (const auto picked = segmented(panel.ui, "weights/rule", row, rules, now)) {
        panel.answer(SetWeightRule{{kWeightRuleKinds[*picked], rule.seed}});
    }
}

void seed_box(Panel& panel, const Rect& row) {
    Ui& ui = panel.ui;
    const WeightRule& rule = panel.state.session.weight_rule;
    const Rect box{row.x, row.y, ui.px(84), row.height};
    const NumberBoxLook look{.decimals = 0,
                             .enabled = rule.kind != WeightRuleKind::zeros,
                             .hint = {"The same seed draws the same weights", ""}};
    const ValueChange typed = number_box(ui, "weights/seed", box, rule.seed, look);
    if (typed.value) {
        const double seed = std::clamp(std::round(*typed.value), 0.0, kLargestSeed);
        panel.answer(SetWeightRule{{rule.kind, static_cast<std::uint32_t>(seed)}});
    }
    draw_text(ui, Font::sans, 12, {box.right() + ui.px(10), middle_baseline(ui, row, 12)}, ui.theme.muted,
              fitted(ui, Font::sans, 12, "+1 with each draw", row.right() - box.right() - ui.px(10)));
}

}  // namespace

void weights_panel(Panel& panel, const Rect& canvas, WeightsUiState& ui_state) {
    const State& state = panel.state;
    if (!state.session.weights_open) {
        return;
    }
    Ui& ui = panel.ui;
    const Size size{std::min(ui.px(kWidth), canvas.width), std::min(ui.px(kHeight), canvas.height)};
    const Rect rect{std::min(canvas.x + ui.px(kAway), canvas.right() - size.width),
                    std::min(canvas.y + ui.px(kAway), canvas.bottom() - size.height), size.width, size.height};
    const Floating window(ui, "weights", rect, "New weights");
    if (window.closed()) {
        panel.answer(ShowWeights{false});
    }
    Rows rows(ui, window.room());
    rule_choice(panel, rows.next("Rule"));
    seed_box(panel, rows.next("Seed"));
    const std::size_t layer = state.view.panel_layer;
    const std::array<Choice, 2> scopes = {Choice{"layer", layer_name(state.open.document, layer), ""},
                                          Choice{"all", "all layers", ""}};
    if (const auto picked = segmented(ui, "weights/scope", rows.next("For"), scopes, ui_state.all ? 1 : 0)) {
        ui_state.all = *picked == 1;
    }
    const std::size_t first = ui_state.all ? 1 : layer;
    const std::size_t last = ui_state.all ? state.open.document.network.depth() : layer;
    if (button(ui, "weights/randomise", rows.next(""), "Randomise",
               {.dark = true, .hint = {"Draw new weights by the rule", "R"}})) {
        panel.answer(Randomise{first, last});
    }
    const Rect row = rows.next("Times");
    const Rect box{row.x, row.y, ui.px(84), row.height};
    const ValueChange typed = number_box(ui, "weights/factor", box, ui_state.factor,
                                         {.decimals = state.session.settings.decimals, .hint = {}});
    ui_state.factor = typed.value.value_or(ui_state.factor);
    const Rect scale{box.right() + ui.px(8), row.y, row.right() - box.right() - ui.px(8), row.height};
    if (button(ui, "weights/scale", scale, "Scale", {.hint = {"Multiply every weight by this number", ""}})) {
        panel.answer(EditDocument{scale_weights(state.open.document, first, last, ui_state.factor)});
    }
}

}  // namespace netglow
