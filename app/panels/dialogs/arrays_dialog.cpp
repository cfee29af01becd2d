#include "app/panels/dialogs/arrays_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>

#include "app/panels/dialogs/choice_form.h"
#include "app/state/document/arrays_form.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr float kField = 26;  ///< points: height of a control
constexpr float kRow = 32;
constexpr float kNumber = 34;  ///< the columns of a layer's row
constexpr float kArray = 210;
constexpr float kActivation = 122;
constexpr float kGap = 10;
constexpr float kRemove = 24;

std::string size_text(const Dims& dims) {
    std::string text;
    for (const std::int64_t dim : dims) {
        text += (text.empty() ? "" : " × ") + std::to_string(dim);
    }
    return text;
}

/// The arrays of the file as choices, the first of them "none": made once a frame, for all layers.
std::vector<Choice> choices_of(const ArraysForm& form) {
    std::vector<Choice> choices = {{"none", "none", ""}};
    for (const ArrayInFile& array : form.question->arrays) {
        choices.push_back({array.name, shown_name(array.name) + "   " + size_text(array.dims), ""});
    }
    return choices;
}

/// `choices` as above; weights cannot be none once they are chosen.
void array_choice(Panel& panel, const std::string& name, const Rect& place, std::span<const Choice> choices,
                  std::string& array, bool or_none) {
    const auto found = std::ranges::find(choices.subspan(1), array, &Choice::name);
    const bool known = found != choices.end();
    const std::size_t now = known ? static_cast<std::size_t>(found - choices.begin()) : 0;
    const std::size_t first = or_none || !known ? 0 : 1;
    if (const auto picked = combo(panel.ui, name, place, choices.subspan(first), now - first)) {
        array = *picked + first == 0 ? "" : choices[*picked + first].name;
    }
}

void activation_choice(Panel& panel, const std::string& name, const Rect& place, Activation& activation) {
    std::vector<Choice> kinds;
    for (const ActivationKind kind : kActivationKinds) {
        kinds.push_back({std::string(name_of(kind)), std::string(name_of(kind)), ""});
    }
    const auto now = std::ranges::find(kActivationKinds, activation.kind) - kActivationKinds.begin();
    if (const auto picked = combo(panel.ui, name, place, kinds, static_cast<std::size_t>(now))) {
        activation = Activation::of(kActivationKinds[*picked]);
    }
}

void side_row(Panel& panel, const Rect& room, float y, ArraysForm& form) {
    Ui& ui = panel.ui;
    static const std::array<Choice, 2> kSides = {
        Choice{"rows", "a row  (W·x)", "A row of the matrix has the weights of one neuron, as in PyTorch"},
        Choice{"columns", "a column  (x·W)", "A column of the matrix has the weights of one neuron, as in Keras"}};
    const Rect row{room.x, y, room.width, ui.px(kField)};
    draw_text(ui, Font::sans, 12, {row.x, middle_baseline(ui, row, 12)}, ui.theme.muted, "Each neuron is");
    const Rect place{row.x + ui.px(104), y, ui.px(240), row.height};
    if (const auto picked = segmented(ui, "arrays/receiving", place, kSides, form.columns_receive ? 1 : 0)) {
        form.columns_receive = *picked == 1;
    }
}

void heading(Panel& panel, float left, float y) {
    Ui& ui = panel.ui;
    const auto over = [&](float x, std::string_view text) {
        draw_text(ui, Font::sans, 11, {left + ui.px(x), y + ui.px(10)}, ui.theme.muted, text);
    };
    over(kNumber, "Weights");
    over(kNumber + kArray + kGap, "Biases");
    over(kNumber + 2 * (kArray + kGap), "Activation");
}

/// The layers; returns one to be removed.
std::optional<std::size_t> layer_rows(Panel& panel, Point corner, float& y, ArraysForm& form) {
    Ui& ui = panel.ui;
    const std::vector<Choice> arrays = choices_of(form);
    std::optional<std::size_t> removed;
    for (std::size_t k = 0; k < form.layers.size(); ++k) {
        const std::string base = "arrays/layer/" + std::to_string(k + 1);
        float x = corner.x;
        const auto next = [&](float width) {
            const Rect place{x, y, ui.px(width), ui.px(kField)};
            x += ui.px(width + kGap);
            return place;
        };
        const Rect number{x, y, ui.px(kNumber), ui.px(kField)};
        draw_text(ui, Font::sans, 12, {x, middle_baseline(ui, number, 12)}, ui.theme.ink, std::to_string(k + 1));
        x += ui.px(kNumber);
        array_choice(panel, base + "/weights", next(kArray), arrays, form.layers[k].weights, false);
        array_choice(panel, base + "/bias", next(kArray), arrays, form.layers[k].bias, true);
        activation_choice(panel, base + "/activation", next(kActivation), form.activations[k]);
        if (button(ui, base + "/remove", next(kRemove), "×",
                   {.plain = true, .strong = true, .points = 13, .hint = {"Not a layer", {}}})) {
            removed = k;
        }
        y += ui.px(kRow);
    }
    return removed;
}

ArraysForm edited(Panel& panel, const Rect& room, ArraysForm form) {
    Ui& ui = panel.ui;
    side_row(panel, room, room.y, form);
    const float head = room.y + ui.px(kRow + 6);
    heading(panel, room.x, head);
    const Rect list{room.x, head + ui.px(16), room.width, room.bottom() - head - ui.px(16)};
    ImGui::SetCursorScreenPos(vec({list.x, list.y}));
    ImGui::BeginChild("##arrays form", vec({list.width, list.height}));
    const Point corner = point(ImGui::GetCursorScreenPos());
    float y = corner.y;
    const std::optional<std::size_t> removed = layer_rows(panel, corner, y, form);
    const Rect add{corner.x + ui.px(kNumber), y, ui.px(96), ui.px(kField)};
    if (button(ui, "arrays/add_layer", add, "+ Add layer",
               {.enabled = form.layers.size() < Limits::layers, .hint = {"One more layer behind these", {}}})) {
        form = with_layer_added(form);
    }
    if (removed) {
        const auto at = static_cast<std::ptrdiff_t>(*removed);
        form.layers.erase(form.layers.begin() + at);
        form.activations.erase(form.activations.begin() + at);
    }
    ImGui::SetCursorScreenPos(vec(corner));
    ImGui::Dummy(vec({1, std::ceil(y + ui.px(kRow) - corner.y)}));
    ImGui::EndChild();
    return form;
}

bool is_same(const ArraysForm& a, const ArraysForm& b) {
    return a.layers == b.layers && a.columns_receive == b.columns_receive && a.activations == b.activations;
}

/// "2 inputs → 3 → 2"
std::string made_text(const ArraysMade& made) {
    if (!made.problem.empty()) {
        return made.problem;
    }
    constexpr std::size_t kMost = 8;
    std::string text = std::to_string(made.sizes.front()) + (made.sizes.front() == 1 ? " input" : " inputs");
    for (std::size_t k = 1; k < std::min(made.sizes.size(), kMost); ++k) {
        text += " → " + std::to_string(made.sizes[k]);
    }
    return text + (made.sizes.size() > kMost ? " → … → " + std::to_string(made.sizes.back()) : "") +
           (made.sizes.back() == 1 ? " output" : " outputs");
}

std::string why_text(const ArraysQuestion& question) {
    std::string text = question.why;
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text + ". Choose how it is to be read.";
}

}  // namespace

void arrays_dialog(Panel& panel, const Rect& window, bool open) {
    const std::shared_ptr<const ArraysForm> before = panel.state.dialogs.arrays;
    const SheetFrame sheet(panel.ui, "arrays", open && before != nullptr, kChoiceSheet, window);
    if (!sheet.open()) {
        return;
    }
    const Rect room =
        choice_head(panel, sheet, "arrays", "Open “" + shown_name(before->from.file.filename().string()) + "”",
                    why_text(*before->question));
    const ArraysForm form = edited(panel, room, *before);
    const ArraysMade made = made_of(form);
    const ChoiceWish wish =
        choice_footer(panel, sheet, {"arrays", "open", "Open", made_text(made), made.problem.empty()});
    if (!is_same(form, *before)) {
        panel.answer(SetArraysForm{form});
    }
    if (wish == ChoiceWish::cancel) {
        panel.answer(ShowSheet{Sheet::none});
    } else if (wish == ChoiceWish::accept) {
        panel.answer(OpenAsAnswered{});
    }
}

}  // namespace netglow
