#include "app/panels/dialogs/names_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "app/panels/dialogs/sheet.h"
#include "app/panels/values/line_list.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/text_box.h"

namespace netglow {
namespace {

constexpr Size kSheet{420, 480};  ///< points
constexpr float kPad = 20;
constexpr float kTitle = 50;
constexpr float kHelpers = 40;
constexpr float kFooter = 56;
constexpr float kLine = 32;
constexpr float kLabel = 64;

std::size_t outputs_of(const Panel& panel) {
    const Network& network = panel.state.open.document.network;
    return network.neurons(network.depth());
}

std::vector<std::string> names_now(const Panel& panel) {
    const Network& network = panel.state.open.document.network;
    std::vector<std::string> names = network.layer(network.depth()).names;
    names.resize(outputs_of(panel));
    return names;
}

std::string trimmed(const std::string& text) {
    constexpr const char* kAround = " \t\r\"'";
    const std::size_t first = text.find_first_not_of(kAround);
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(kAround) - first + 1);
}

/// Answers whether Enter was pressed in the last line.
bool lines(Panel& panel, const Rect& rect, NamesUiState& ui_state) {
    Ui& ui = panel.ui;
    bool finished = false;
    LineList list(ui, "##names", rect, kLine, ui_state.names.size());
    if (ui_state.goes_to && (*ui_state.goes_to < list.first() || *ui_state.goes_to + 1 >= list.end())) {
        list.bring_into_sight(*ui_state.goes_to);
    }
    const bool back = ImGui::GetIO().KeyShift;
    compat::begin_without_tab_stops();  // Tab scrolls, too
    for (std::size_t i = list.first(); i < list.end(); ++i) {
        const Rect line = list.line(i);
        const std::string name = "names/" + std::to_string(i);
        const std::string usual = "o" + std::to_string(i + 1);
        draw_text(ui, Font::mono, 12, {line.x, middle_baseline(ui, line, 12)}, ui.theme.muted, usual);
        const Rect box{line.x + ui.px(kLabel), line.y + ui.px(3), line.width - ui.px(kLabel + 8), ui.px(kLine - 6)};
        const bool begins = ui_state.goes_to == i;
        if (begins) {
            ui_state.goes_to.reset();
        }
        const bool was_typed = ui.state.editing == name;
        if (const auto typed =
                text_box(ui, name, box, ui_state.names[i], {.when_empty = usual, .focus = begins, .hint = {}})) {
            ui_state.names[i] = trimmed(*typed);
        }
        const bool entered = was_typed && ui.state.editing != name && compat::pressed_enter();
        const bool tabbed = was_typed && compat::pressed(Key::tab, true);
        finished = finished || (entered && i + 1 == ui_state.names.size());
        if (tabbed && back) {
            ui_state.goes_to = i > 0 ? std::optional(i - 1) : std::nullopt;
        } else if ((tabbed || entered) && i + 1 < ui_state.names.size()) {
            ui_state.goes_to = i + 1;  // drawn next, so that no letter is typed into this one any more
        }
    }
    compat::end_without_tab_stops();
    return finished;
}

/// What fills in all names at once.
void helpers(Panel& panel, const Rect& line, NamesUiState& ui_state) {
    Ui& ui = panel.ui;
    const float half = (line.width - ui.px(8)) / 2;
    if (button(ui, "names/digits", {line.x, line.y, half, line.height}, "Number from 0",
               {.hint = {"0, 1, 2 and so on, as digits are", {}}})) {
        for (std::size_t i = 0; i < ui_state.names.size(); ++i) {
            ui_state.names[i] = std::to_string(i);
        }
    }
    if (button(ui, "names/paste", {line.right() - half, line.y, half, line.height}, "Paste a list",
               {.hint = {"From the clipboard: one name a line, or separated by commas", {}}})) {
        const char* copied = ImGui::GetClipboardText();
        const std::vector<std::string> pasted = names_in(copied != nullptr ? copied : "");
        std::copy_n(pasted.begin(), std::min(pasted.size(), ui_state.names.size()), ui_state.names.begin());
    }
}

enum class Wish { none, ok, cancel };

Wish footer(Ui& ui, const Rect& sheet) {
    const float y = sheet.bottom() - ui.px(kFooter - 12);
    const Rect ok{sheet.right() - ui.px(kPad + 96), y, ui.px(96), ui.px(28)};
    const Rect cancel{ok.x - ui.px(104), y, ui.px(96), ui.px(28)};
    Wish wish = Wish::none;
    if (button(ui, "names/cancel", cancel, "Cancel", {.hint = {"", "Esc"}})) {
        wish = Wish::cancel;
    }
    if (button(ui, "names/ok", ok, "Name them", {.dark = true, .hint = {}})) {
        wish = Wish::ok;
    }
    return wish;
}

}  // namespace

std::vector<std::string> names_in(const std::string& text) {
    const std::string whole = trimmed(text.substr(0, text.find_last_not_of("\r\n") + 1));
    const bool in_lines = whole.find('\n') != std::string::npos;
    const std::string between = in_lines ? "\n" : ",;\t";
    std::vector<std::string> names;
    std::size_t from = 0;
    while (!whole.empty() && from != std::string::npos) {
        const std::size_t end = whole.find_first_of(between, from);
        names.push_back(trimmed(whole.substr(from, end == std::string::npos ? end : end - from)));
        from = end == std::string::npos ? end : end + 1;
    }
    return names;
}

void names_dialog(Panel& panel, const Rect& window, bool open, NamesUiState& ui_state) {
    Ui& ui = panel.ui;
    SheetFrame sheet(ui, "names", open, kSheet, window);
    if (sheet.open() && !ui_state.open) {
        ui_state = {true, names_now(panel), 0};
    }
    ui_state.open = sheet.open();
    if (!sheet.open()) {
        return;
    }
    ui_state.names.resize(outputs_of(panel));
    const bool typing = ui.state.editing.starts_with("names/");  // Esc is for the box then
    const Rect& rect = sheet.rect();
    const Rect inner{rect.x + ui.px(kPad), rect.y + ui.px(kTitle), rect.width - ui.px(2 * kPad),
                     rect.height - ui.px(kTitle + kHelpers + kFooter)};
    draw_text(ui, Font::sans_semibold, 15, {inner.x, rect.y + ui.px(32)}, ui.theme.ink, "Names of the outputs");
    const bool finished = lines(panel, inner, ui_state);
    helpers(panel, {inner.x, inner.bottom() + ui.px(8), inner.width, ui.px(28)}, ui_state);
    Wish wish = footer(ui, rect);
    if (finished) {
        wish = Wish::ok;
    } else if (!typing && compat::pressed_escape()) {
        wish = Wish::cancel;
    }
    if (wish == Wish::none) {
        return;
    }
    sheet.close();
    panel.answer(ShowSheet{Sheet::none});
    if (wish == Wish::ok && ui_state.names != names_now(panel)) {
        panel.answer(EditDocument{RenameNeurons{panel.state.open.document.network.depth(), ui_state.names}});
    }
}

}  // namespace netglow
