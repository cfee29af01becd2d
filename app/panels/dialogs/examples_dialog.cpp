#include "app/panels/dialogs/examples_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/panels/dialogs/sheet.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "app/ui/wrap.h"

namespace netglow {
namespace {

constexpr Size kSheet{1076, 724};  ///< points
constexpr float kPad = 20;
constexpr float kTitle = 56;
constexpr float kCard = 236;     ///< the least width of a card
constexpr float kPicture = 128;  ///< height of its picture
constexpr float kWords = 72;
constexpr float kGap = 16;
constexpr float kScrollBar = 12;
constexpr float kPictureScale = 0.42F;

std::vector<ExampleCard> cards_of(const std::vector<Example>& examples) {
    std::vector<ExampleCard> cards;
    for (ReadExample& read : read_examples(examples)) {
        ExampleCard card{std::move(read.example), std::move(read.title), std::move(read.description), {}};
        if (read.document) {
            card.picture = std::make_unique<NetworkPicture>(std::move(*read.document));
        }
        cards.push_back(std::move(card));
    }
    return cards;
}

/// Cards side by side in rows, as many as there is room for.
struct Grid {
    Point corner;  ///< pixels, moved with scrolling
    std::size_t across;
    Size card;  ///< pixels
    float gap;

    Rect at(std::size_t index) const {
        const auto column = static_cast<float>(index % across);
        const auto row = static_cast<float>(index / across);
        return {std::round(corner.x + column * (card.width + gap)), std::round(corner.y + row * (card.height + gap)),
                card.width, card.height};
    }
    float height(std::size_t count) const {
        const std::size_t rows = (count + across - 1) / across;
        return static_cast<float>(rows) * (card.height + gap) - gap;
    }
};

Grid grid_in(const Ui& ui, Point corner, float width) {
    const float gap = ui.px(kGap);
    const auto across = static_cast<std::size_t>(std::max(1.F, std::floor((width + gap) / (ui.px(kCard) + gap))));
    const auto columns = static_cast<float>(across);
    return {corner, across, {std::floor((width - gap * (columns - 1)) / columns), ui.px(kPicture + kWords)}, gap};
}

/// At most two lines.
void draw_description(const Ui& ui, const Rect& words, const std::string& description) {
    constexpr float kPoints = 12;
    const std::string lines = wrapped(
        description, words.width, [&](std::string_view piece) { return text_width(ui, Font::sans, kPoints, piece); });
    const std::size_t end = lines.find('\n');
    draw_text(ui, Font::sans, kPoints, {words.x, words.y + ui.px(38)}, ui.theme.muted, lines.substr(0, end));
    if (end != std::string::npos) {
        std::string rest = lines.substr(end + 1);
        std::ranges::replace(rest, '\n', ' ');
        draw_text(ui, Font::sans, kPoints, {words.x, words.y + ui.px(55)}, ui.theme.muted,
                  fitted(ui, Font::sans, kPoints, rest, words.width));
    }
}

void draw_card(Panel& panel, const Rect& rect, const ExampleCard& card, bool chosen) {
    Ui& ui = panel.ui;
    const float hairline = std::max(1.F, std::floor(ui.scale));
    fill_rect(rect, chosen ? ui.theme.lit : ui.theme.field, ui.px(6));
    const Rect picture{rect.x + ui.px(6), rect.y + ui.px(6), rect.width - ui.px(12), ui.px(kPicture - 6)};
    fill_rect(picture, ui.theme.canvas);
    if (card.picture) {
        const Size room{picture.width / ui.scale, picture.height / ui.scale};
        const PictureLook look{
            .theme = panel.state.session.settings.theme, .texts = false, .magnification = kPictureScale};
        panel.scenes.show(card.picture->scene(room, look, panel.measure), picture, look.magnification);
    }
    const Rect words{rect.x + ui.px(12), picture.bottom(), rect.width - ui.px(24), ui.px(kWords)};
    draw_text(ui, Font::sans_semibold, 13, {words.x, words.y + ui.px(20)}, ui.theme.ink,
              fitted(ui, Font::sans_semibold, 13, card.title, words.width));
    draw_description(ui, words, card.description);
    stroke_rect(rect, chosen ? ui.theme.selected : ui.theme.line, ui.px(6),
                chosen ? std::round(2 * ui.scale) : hairline);
}

/// The arrows; a step beyond an end stays.
void move_choice(GalleryUiState& ui_state, std::size_t across) {
    const std::size_t last = ui_state.cards.size() - 1;
    const std::size_t before = ui_state.chosen;
    if (compat::pressed(Key::right, true)) {
        ui_state.chosen = std::min(ui_state.chosen + 1, last);
    } else if (compat::pressed(Key::left, true)) {
        ui_state.chosen -= ui_state.chosen > 0 ? 1 : 0;
    } else if (compat::pressed(Key::down, true)) {
        ui_state.chosen = ui_state.chosen + across <= last           ? ui_state.chosen + across
                          : ui_state.chosen / across < last / across ? last
                                                                     : ui_state.chosen;
    } else if (compat::pressed(Key::up, true)) {
        ui_state.chosen -= ui_state.chosen >= across ? across : 0;
    } else if (compat::pressed(Key::home, true)) {
        ui_state.chosen = 0;
    } else if (compat::pressed(Key::end, true)) {
        ui_state.chosen = last;
    }
    ui_state.into_sight = ui_state.into_sight || ui_state.chosen != before;
}

void bring_into_sight(const Rect& card, const Rect& seen) {
    if (card.y < seen.y) {
        ImGui::SetScrollY(ImGui::GetScrollY() - (seen.y - card.y));
    } else if (card.bottom() > seen.bottom()) {
        ImGui::SetScrollY(ImGui::GetScrollY() + card.bottom() - seen.bottom());
    }
}

/// The example that was clicked.
std::optional<std::size_t> cards(Panel& panel, const Rect& rect, GalleryUiState& ui_state) {
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::BeginChild("##cards", vec({rect.width, rect.height}), false, ImGuiWindowFlags_NoNav);
    const Point corner = point(ImGui::GetCursorScreenPos());
    const Grid grid = grid_in(panel.ui, corner, rect.width - panel.ui.px(kScrollBar));
    if (!ui_state.cards.empty()) {
        move_choice(ui_state, grid.across);
    }
    std::optional<std::size_t> clicked;
    for (std::size_t i = 0; i < ui_state.cards.size(); ++i) {
        const ExampleCard& card = ui_state.cards[i];
        const Rect place = grid.at(i);
        const Item item =
            press_area(panel.ui, "examples/" + card.example.name, place, card.title + "\n" + card.description, true);
        const bool moved = ImGui::GetIO().MouseDelta.x != 0 || ImGui::GetIO().MouseDelta.y != 0;
        ui_state.chosen = item.hovered && moved ? i : ui_state.chosen;
        if (item.clicked) {
            clicked = i;
        }
    }
    for (std::size_t i = 0; i < ui_state.cards.size(); ++i) {
        if (const Rect place = grid.at(i); place.overlaps(rect)) {
            draw_card(panel, place, ui_state.cards[i], i == ui_state.chosen);
        }
    }
    if (ui_state.into_sight && !ui_state.cards.empty()) {
        bring_into_sight(grid.at(ui_state.chosen), rect);
        ui_state.into_sight = false;
    }
    ImGui::SetCursorScreenPos(vec(corner));
    ImGui::Dummy(vec({1, std::max(1.F, grid.height(ui_state.cards.size()))}));
    ImGui::EndChild();
    return clicked;
}

void begin(GalleryUiState& ui_state, const std::vector<Example>& examples) {
    ui_state.cards = cards_of(examples);
    ui_state.chosen = std::min(ui_state.chosen, ui_state.cards.empty() ? 0 : ui_state.cards.size() - 1);
    ui_state.into_sight = true;
    ui_state.open = true;
}

}  // namespace

void examples_dialog(Panel& panel, const Rect& window, bool open, const std::vector<Example>& examples,
                     GalleryUiState& ui_state) {
    Ui& ui = panel.ui;
    SheetFrame sheet(ui, "examples", open, kSheet, window);
    if (!sheet.open()) {
        ui_state.open = false;
        ui_state.cards.clear();
        return;
    }
    if (!ui_state.open) {
        begin(ui_state, examples);
    }
    const Rect& rect = sheet.rect();
    draw_text(ui, Font::sans_semibold, 15, {rect.x + ui.px(kPad), rect.y + ui.px(33)}, ui.theme.ink, "Examples");
    const Rect close{rect.right() - ui.px(kPad + 72), rect.y + ui.px(15), ui.px(72), ui.px(26)};
    const bool closed = button(ui, "examples/close", close, "Close", {.hint = {"", "Esc"}}) || compat::pressed_escape();
    const Rect inner{rect.x + ui.px(kPad), rect.y + ui.px(kTitle), rect.width - ui.px(2 * kPad - kScrollBar),
                     rect.height - ui.px(kTitle + kPad - 4)};
    std::optional<std::size_t> wanted = cards(panel, inner, ui_state);
    if (ui_state.cards.empty()) {
        draw_text(ui, Font::sans, 13, {inner.x, inner.y + ui.px(20)}, ui.theme.ink,
                  "The examples are not there: the folder share/netglow/networks beside the program is missing.");
    } else if (!wanted && compat::pressed_enter()) {
        wanted = ui_state.chosen;
    }
    if (!closed && !wanted) {
        return;
    }
    sheet.close();
    panel.answer(ShowSheet{Sheet::none});
    if (wanted) {
        panel.answer(OpenFile{.file = ui_state.cards[*wanted].example.file, .example = true});
    }
}

}  // namespace netglow
