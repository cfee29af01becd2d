#include "app/panels/dialogs/new_dialog.h"

#include <algorithm>

#include "app/panels/dialogs/new_form.h"
#include "app/panels/dialogs/sheet.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr Size kSheet{1120, 640};  ///< points
constexpr float kPad = 20;
constexpr float kTitle = 50;
constexpr float kFooter = 60;
constexpr float kNote = 24;                  ///< under a reduced picture
constexpr float kLeastBeside = 250;          ///< width of a picture beside the form; narrower, it goes above
constexpr std::size_t kMostPictured = 4096;  ///< weights of a picture of the whole
constexpr std::size_t kReduced = 400;        ///< weights of a reduced one

struct Places {
    Rect form;
    Rect picture;
};

Places places_in(const Ui& ui, const Rect& sheet) {
    const Rect inner{sheet.x + ui.px(kPad), sheet.y + ui.px(kTitle), sheet.width - ui.px(2 * kPad),
                     sheet.height - ui.px(kTitle + kFooter)};
    const float form = ui.px(kNewFormWidth);
    const float gap = ui.px(kPad);
    if (inner.width - form - gap >= ui.px(kLeastBeside)) {
        return {{inner.x, inner.y, form, inner.height},
                {inner.x + form + gap, inner.y, inner.width - form - gap, inner.height}};
    }
    const float above = std::clamp(0.3F * inner.height, ui.px(70), ui.px(170));
    return {{inner.x, inner.y + above + ui.px(12), inner.width, inner.height - above - ui.px(12)},
            {inner.x, inner.y, inner.width, above}};
}

/// The picture of the last draft that a network can be made of.
void keep_picture(NewNetworkUiState& ui_state, const NetworkDraft& draft, bool sound) {
    if (!sound || (ui_state.picture && ui_state.pictured == draft)) {
        return;
    }
    const bool whole = weights_of(draft) <= kMostPictured;
    const ReducedDraft less = reduced(draft, whole ? kMostPictured : kReduced);
    ui_state.picture = std::make_unique<NetworkPicture>(network_of(less.draft));
    ui_state.pictured = draft;
    ui_state.most_drawn = less.neurons;
}

void show_picture(Panel& panel, const Rect& rect, NewNetworkUiState& ui_state) {
    Ui& ui = panel.ui;
    fill_rect(rect, ui.theme.canvas);
    std::string said;
    if (ui_state.picture) {
        const float note = ui_state.most_drawn > 0 ? ui.px(kNote) : 0;
        const Rect place{rect.x, rect.y, rect.width, rect.height - note};
        const Size room{place.width / ui.scale, place.height / ui.scale};
        const PictureLook look{.theme = panel.state.session.settings.theme,
                               .decimals = 2,
                               .magnification = std::min(1.F, std::max(0.5F, room.height / 360))};
        panel.scenes.show(ui_state.picture->scene(room, look, panel.measure), place, look.magnification);
        if (ui_state.most_drawn > 0) {
            said = "Reduced: at most " + std::to_string(ui_state.most_drawn) + " neurons of each layer are drawn";
        }
    }
    stroke_rect(rect, ui.theme.line, 0, std::max(1.F, std::floor(ui.scale)));
    draw_text(ui, Font::sans, 11, {rect.center().x, rect.bottom() - ui.px(9)}, ui.theme.muted,
              fitted(ui, Font::sans, 11, said, rect.width - ui.px(16)), Anchor::middle);
    ui.registry.add("new/preview", {rect, said, true});
}

enum class Wish { none, create, cancel };

Wish footer(Panel& panel, const Rect& sheet, const NetworkDraft& draft, const std::vector<DraftProblem>& problems) {
    Ui& ui = panel.ui;
    const bool sound = problems.empty();
    const float y = sheet.bottom() - ui.px(kFooter - 16);
    const Rect create{sheet.right() - ui.px(kPad + 96), y, ui.px(96), ui.px(28)};
    const Rect cancel{create.x - ui.px(104), y, ui.px(96), ui.px(28)};
    const Rect line{sheet.x + ui.px(kPad), y, cancel.x - sheet.x - ui.px(kPad + 12), ui.px(28)};
    const std::string text = sound ? counts_text(draft) : problems.front().text;
    draw_text(ui, Font::sans, 13, {line.x, line.y + ui.px(19)}, sound ? ui.theme.ink : ui.theme.warning,
              fitted(ui, Font::sans, 13, text, line.width));
    ui.registry.add("new/counts", {line, text, sound});
    Wish wish = Wish::none;
    if (button(ui, "new/cancel", cancel, "Cancel", {.hint = {"", "Esc"}})) {
        wish = Wish::cancel;
    }
    if (button(ui, "new/create", create, "Create", {.enabled = sound, .dark = true, .hint = {"", "Enter"}})) {
        wish = Wish::create;
    }
    return wish;
}

/// A number box with invalid text would return its old number, so Enter must not create the network then, and Esc is
/// for the box.
bool nonsense_typed(const Ui& ui) {
    return ui.state.editing.ends_with("/box") && !parse_typed_number(ui.state.text);
}

}  // namespace

void new_dialog(Panel& panel, const Rect& window, bool open, NewNetworkUiState& ui_state) {
    Ui& ui = panel.ui;
    SheetFrame sheet(ui, "new", open, kSheet, window);
    const bool begins = sheet.open() && !ui_state.open;
    ui_state.open = sheet.open();
    if (!sheet.open()) {
        ui_state.picture.reset();
        return;
    }
    const bool nonsense = nonsense_typed(ui);
    draw_text(ui, Font::sans_semibold, 15, {sheet.rect().x + ui.px(kPad), sheet.rect().y + ui.px(32)}, ui.theme.ink,
              "New network");
    const Places places = places_in(ui, sheet.rect());
    const NetworkDraft& before = panel.state.session.draft;
    const NetworkDraft draft = new_form(panel, places.form, before, problems_of(before), begins);
    if (draft != before) {
        panel.answer(SetDraft{draft});
    }
    const std::vector<DraftProblem> problems = problems_of(draft);
    keep_picture(ui_state, draft, problems.empty());
    show_picture(panel, places.picture, ui_state);
    Wish wish = footer(panel, sheet.rect(), draft, problems);
    if (!sheet.covered() && !nonsense && compat::pressed_escape()) {
        wish = Wish::cancel;
    } else if (!sheet.covered() && compat::pressed_enter() && problems.empty() && !nonsense) {
        wish = Wish::create;
    }
    if (wish == Wish::none) {
        return;
    }
    sheet.close();
    panel.answer(ShowSheet{Sheet::none});
    if (wish == Wish::create) {
        panel.answer(OpenNew{draft});
    }
}

}  // namespace netglow
