#include "app/panels/dialogs/columns_dialog.h"

#include <imgui.h>

#include <cmath>
#include <memory>

#include "app/panels/dialogs/choice_form.h"
#include "app/state/inputs/columns_form.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "core/text/shown_name.h"

namespace netglow {
namespace {

constexpr float kField = 26;  ///< points: height of a control
constexpr float kRow = 32;
constexpr float kLabel = 180;
constexpr float kColumn = 280;
constexpr std::size_t kMostRows = 64;

void label(Panel& panel, const Rect& row, std::string_view text, Color color) {
    Ui& ui = panel.ui;
    draw_text(ui, Font::sans, 12, {row.x, middle_baseline(ui, row, 12)}, color,
              fitted(ui, Font::sans, 12, text, ui.px(kLabel - 10)));
}

/// A column, or `none_label` for none.
void column_choice(Panel& panel, const std::string& name, const Rect& row, const std::vector<std::string>& labels,
                   const std::string& none_label, std::optional<std::size_t>& column) {
    Ui& ui = panel.ui;
    std::vector<Choice> choices = {{"none", none_label, ""}};
    for (std::size_t index = 0; index < labels.size(); ++index) {
        choices.push_back({std::to_string(index + 1), labels[index], ""});
    }
    const Rect place{row.x + ui.px(kLabel), row.y, ui.px(kColumn), row.height};
    if (const auto picked = combo(ui, name, place, choices, column ? *column + 1 : 0)) {
        column = *picked > 0 ? std::optional(*picked - 1) : std::nullopt;
    }
}

ColumnsForm edited(Panel& panel, const Rect& room, ColumnsForm form) {
    Ui& ui = panel.ui;
    const std::vector<std::string> labels = column_labels(form);
    ImGui::SetCursorScreenPos(vec({room.x, room.y}));
    ImGui::BeginChild("##columns form", vec({room.width, room.height}));
    const Point corner = point(ImGui::GetCursorScreenPos());
    Rect row{corner.x, corner.y, room.width, ui.px(kField)};
    const auto next = [&] { row.y += ui.px(kRow); };
    const bool many = form.inputs.size() > kMostRows;
    for (std::size_t index = 0; index < (many ? 1 : form.inputs.size()); ++index) {
        label(panel, row, form.question->ends.inputs[index], ui.theme.ink);
        column_choice(panel, "columns/input/" + std::to_string(index + 1), row, labels, "choose a column",
                      form.inputs[index]);
        if (index == 0) {
            const Rect place{row.x + ui.px(kLabel + kColumn + 10), row.y, ui.px(120), row.height};
            if (button(ui, "columns/in_order", place, "Others in order",
                       {.hint = {"The columns behind this one are the other inputs, in order", {}}})) {
                form = in_order(form);
            }
        }
        next();
    }
    label(panel, row, "Label", ui.theme.muted);
    column_choice(panel, "columns/label", row, labels, "none", form.label);
    next();
    ImGui::SetCursorScreenPos(vec(corner));
    ImGui::Dummy(vec({1, std::ceil(row.y - corner.y)}));
    ImGui::EndChild();
    return form;
}

bool is_same(const ColumnsForm& a, const ColumnsForm& b) {
    return a.inputs == b.inputs && a.label == b.label;
}

}  // namespace

void columns_dialog(Panel& panel, const Rect& window, bool open) {
    const std::shared_ptr<const ColumnsForm> before = panel.state.dialogs.columns;
    const SheetFrame sheet(panel.ui, "columns", open && before != nullptr, kChoiceSheet, window);
    if (!sheet.open()) {
        return;
    }
    const Rect room =
        choice_head(panel, sheet, "columns", "Which columns of “" + shown_name(before->file.filename().string()) + "”?",
                    "Its columns are not called like the inputs: " + before->question->why +
                        ". Choose the column of each input; in brackets stands its first value.");
    const ColumnsForm form = edited(panel, room, *before);
    const std::string problem = problem_of(form);
    const ChoiceWish wish = choice_footer(
        panel, sheet,
        {"columns", "load", "Load", problem.empty() ? "Every input has a column" : problem, problem.empty()});
    if (!is_same(form, *before)) {
        panel.answer(SetColumnsForm{form});
    }
    if (wish == ChoiceWish::cancel) {
        panel.answer(ShowSheet{Sheet::none});
    } else if (wish == ChoiceWish::accept) {
        panel.answer(LoadAsAnswered{});
    }
}

}  // namespace netglow
