#include "app/panels/values/pad_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/panels/values/pad_answer.h"
#include "app/state/command.h"
#include "app/state/inputs/input_choice.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/imgui_compat.h"
#include "app/ui/item.h"
#include "core/scene/page/page.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr float kTools = 24;
constexpr float kGap = 8;
constexpr float kAnswer = 46;
constexpr float kBelow = 3 * kGap + 2 * kTools + kAnswer;     ///< the cells
constexpr float kPresented = kGap + kTools + kGap + kAnswer;  ///< under the canvas's pad in presenter mode

/// The cells on the screen.
struct Grid {
    const InputImage& image;
    Rect rect;   ///< pixels, whole ones
    float cell;  ///< pixels

    Rect at(std::size_t index) const {
        return {rect.x + cell * static_cast<float>(index % image.width),
                rect.y + cell * static_cast<float>(index / image.width), cell, cell};
    }
    Point cells(Point pixels) const { return {(pixels.x - rect.x) / cell, (pixels.y - rect.y) / cell}; }
    std::optional<std::size_t> index(Point pixels) const {
        if (!rect.contains(pixels)) {
            return std::nullopt;
        }
        const Point at = cells(pixels);
        const std::size_t column = std::min(static_cast<std::size_t>(at.x), image.width - 1);
        return std::min(static_cast<std::size_t>(at.y), image.height - 1) * image.width + column;
    }
};

/// As large as fits `room` with whole pixels a cell, in the middle of its width.
Grid grid_in(const InputImage& image, const Rect& room) {
    const auto columns = static_cast<float>(image.width);
    const auto rows = static_cast<float>(image.height);
    float cell = std::min(room.width / columns, room.height / rows);
    cell = cell >= 2 ? std::floor(cell) : cell;
    const float left = std::floor(room.x + (room.width - cell * columns) / 2);
    return {image, {left, std::floor(room.y), cell * columns, cell * rows}, cell};
}

bool is_lit(const State& state, std::size_t input) {
    const Place place = NeuronAt{0, input};
    return state.view.selected == place || state.view.hovered == place;
}

/// `inputs`: the cells are the inputs, so that a neuron is lit in its cell.
void draw_cells(const Panel& panel, const Grid& grid, const Vector& values, bool inputs) {
    const Theme& theme = panel.ui.theme;
    const InputImage& image = grid.image;
    fill_rect(grid.rect, theme.field);
    for (std::size_t index = 0; index < image.cells(); ++index) {
        const double full = (values[static_cast<Eigen::Index>(index)] - image.low) / (image.high - image.low);
        if (full > 0) {
            fill_rect(grid.at(index), mix(theme.field, theme.ink, static_cast<float>(std::min(full, 1.0))));
        }
    }
    constexpr float kLeastCell = 6;  // points, in which lines leave room for a cell
    if (grid.cell >= panel.ui.px(kLeastCell)) {
        for (std::size_t column = 1; column < image.width; ++column) {
            const float x = grid.rect.x + grid.cell * static_cast<float>(column);
            fill_rect({x, grid.rect.y, 1, grid.rect.height}, with_alpha(theme.line, 0.7F));
        }
        for (std::size_t row = 1; row < image.height; ++row) {
            const float y = grid.rect.y + grid.cell * static_cast<float>(row);
            fill_rect({grid.rect.x, y, grid.rect.width, 1}, with_alpha(theme.line, 0.7F));
        }
    }
    for (std::size_t index = 0; index < image.cells(); ++index) {
        if (inputs && is_lit(panel.state, index)) {
            const Rect cell = grid.at(index);
            stroke_rect({cell.x - 1, cell.y - 1, cell.width + 3, cell.height + 3}, theme.canvas, 0, panel.ui.px(4));
            stroke_rect({cell.x, cell.y, cell.width + 1, cell.height + 1}, theme.positive, 0, panel.ui.px(2));
        }
    }
    stroke_rect({grid.rect.x - 1, grid.rect.y - 1, grid.rect.width + 2, grid.rect.height + 2}, theme.muted, 0, 1);
}

void draw_on(Panel& panel, const Grid& grid, PadUiState& ui_state, Point pointer) {
    constexpr float kStep = 0.02F;  // cells; less is no stroke
    if (compat::pressed_escape()) {
        ui_state.cancelled = true;
        panel.answer(CancelEdit{ui_state.gesture});
    }
    std::vector<Point>& points = ui_state.stroke.points;
    const Point to = grid.cells(pointer);
    const bool longer = points.empty() || std::hypot(to.x - points.back().x, to.y - points.back().y) > kStep;
    if (ui_state.cancelled || !longer) {
        return;
    }
    points.push_back(to);
    Drawing drawing = ui_state.before;
    drawing.strokes.push_back(std::make_shared<const PadStroke>(ui_state.stroke));
    panel.answer(DrawOnPad{std::move(drawing), ui_state.stroke.erase ? "Erase" : "Draw", ui_state.gesture});
}

struct PointedAt {
    std::size_t index;
    Rect cell;  ///< pixels
};

/// The cell under the pointer: its neuron is lit, and after a while named. A stroke is watched undisturbed.
void hover_cell(Panel& panel, bool& over, const std::optional<PointedAt>& cell) {
    const Place under = cell ? Place(NeuronAt{0, cell->index}) : Place();
    if ((cell || over) && !(under == panel.state.view.hovered)) {
        panel.answer(Hover{under});
    }
    over = cell.has_value();
    if (cell) {
        const double value = panel.state.open.document.input[static_cast<Eigen::Index>(cell->index)];
        const std::string words = cell_place(cell->index, panel.state.open.document.input_image->width) + "   " +
                                  panel.name({0, cell->index}) + " = " +
                                  number_text(value, panel.state.session.settings.decimals);
        show_hint(panel.ui, {words, {}});
        panel.ui.registry.add("pad/cell", {cell->cell, words, true});
    }
}

/// The drawing, where the network gets another picture than that.
const PadDrawing* drawn_otherwise(const State& state) {
    const PadDrawing* present = present_drawing(state);
    return present != nullptr && present->drawn != present->inputs ? present : nullptr;
}

/// The cells to draw on. Answers the input under the pointer, if the cells are the inputs.
std::optional<std::size_t> pad_cells(Panel& panel, const Grid& grid, PadUiState& ui_state) {
    panel.ui.registry.add("pad", {grid.rect, "", true});
    ImGui::SetCursorScreenPos(vec({grid.rect.x, grid.rect.y}));
    ImGui::InvisibleButton("##pad", vec({grid.rect.width, grid.rect.height}),
                           ImGuiButtonFlags_MouseButtonLeft | ImGuiButtonFlags_MouseButtonRight);
    const Point pointer = point(ImGui::GetMousePos());
    const bool active = ImGui::IsItemActive();
    if (ImGui::IsItemActivated()) {
        ui_state.drawing = true;
        ui_state.cancelled = false;
        ui_state.gesture = ++panel.gesture;
        ui_state.before = drawing_to_go_on(panel.state);
        ui_state.stroke = {{}, panel.state.inputs.pad.eraser || ImGui::IsMouseDown(ImGuiMouseButton_Right)};
        if (panel.moment.at_start) {
            panel.answer(GoToEnd{});  // the network answers while one draws
        }
    }
    const bool hovered = ImGui::IsItemHovered();
    if (ui_state.drawing &&
        (active || ImGui::IsItemDeactivated())) {  // the last move may come in the frame of the release
        draw_on(panel, grid, ui_state, pointer);
    }
    ui_state.drawing = active;
    const PadDrawing* otherwise = drawn_otherwise(panel.state);
    draw_cells(panel, grid, otherwise != nullptr ? otherwise->drawn : panel.state.open.document.input,
               otherwise == nullptr);
    return hovered && !active && otherwise == nullptr ? grid.index(pointer) : std::nullopt;
}

/// The inputs, small, beside the answer. Answers the one under the pointer.
std::optional<std::size_t> seen_cells(Panel& panel, const Grid& grid, bool drawing) {
    panel.ui.registry.add("pad/inputs", {grid.rect, "What the network gets", true});
    ImGui::SetCursorScreenPos(vec({grid.rect.x, grid.rect.y}));
    ImGui::InvisibleButton("##pad inputs", vec({grid.rect.width, grid.rect.height}));
    const bool hovered = ImGui::IsItemHovered() && !drawing;
    draw_cells(panel, grid, panel.state.open.document.input, true);
    return hovered ? grid.index(point(ImGui::GetMousePos())) : std::nullopt;
}

/// Whether drawings are centred.
void places_choice(Panel& panel, const Rect& line, float points) {
    const std::array<Choice, 2> places = {
        Choice{"centred", "Centred",
               "The network gets the drawing centred and scaled, as the pictures it was trained with"},
        Choice{"as_drawn", "As drawn", "The network gets the cells as they are drawn"}};
    const bool on = centres_drawings(panel.state);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Rect rect{line.x + line.width / 2 * static_cast<float>(i), line.y, line.width / 2, line.height};
        const bool now = on == (i == 0);
        if (button(panel.ui, "pad/" + places[i].name, rect, places[i].label,
                   {.dark = now, .points = points, .hint = {places[i].hint, {}}}) &&
            !now) {
            panel.answer(CentreDrawings{i == 0});
        }
    }
}

void tools(Panel& panel, const Rect& line, float points, float magnification) {
    Ui& ui = panel.ui;
    const std::string eraser_key = shortcut_text(command("eraser"));
    const std::array<Choice, 2> pens = {Choice{"pen", "Pen", "Draws with the left button, erases with the right one"},
                                        Choice{"eraser", "Eraser", "Key " + eraser_key}};
    const float clear = ui.px(62 * magnification);
    const float gap = ui.px(kGap * magnification);
    const float width = (line.width - clear - gap) / 2;
    for (std::size_t i = 0; i < pens.size(); ++i) {
        const Rect rect{line.x + width * static_cast<float>(i), line.y, width, line.height};
        const bool on = panel.state.inputs.pad.eraser == (i == 1);
        if (button(ui, "pad/" + pens[i].name, rect, pens[i].label,
                   {.dark = on, .points = points, .hint = {pens[i].hint, {}}}) &&
            !on) {
            panel.answer(SetEraser{i == 1});
        }
    }
    const Command& item = command("clear_pad");
    if (button(ui, "pad/clear", {line.right() - clear, line.y, clear, line.height}, "Clear",
               {.enabled = item.applies(panel.state), .points = points, .hint = {item.what, shortcut_text(item)}})) {
        panel.answer(item.action(panel.state));
    }
}

}  // namespace

void inputs_heading(Panel& panel, const Rect& line) {
    Ui& ui = panel.ui;
    section_label(ui, {line.x, line.y + ui.px(14)}, "INPUTS");
    if (!may_show_pad(panel.state)) {
        return;
    }
    const std::string key = " (" + shortcut_text(command("show_pad")) + ")";
    const std::array<Choice, 2> looks = {Choice{"picture", "Picture", "A pad to draw on" + key},
                                         Choice{"list", "List", "A slider for each input" + key}};
    const float width = ui.px(118);
    const Rect rect{line.right() - width, line.y - ui.px(1), width, ui.px(22)};
    if (const auto picked = segmented(ui, "inputs/as", rect, looks, pad_shown(panel.state) ? 0 : 1)) {
        panel.answer(ShowPad{*picked == 0});
    }
}

bool canvas_pad(Panel& panel, const CanvasView& view, PadUiState& ui_state) {
    const std::optional<InputImage>& image = panel.state.open.document.input_image;
    constexpr float kLeast = 64;         // points across
    constexpr float kMostHidden = 0.1F;  // of the picture
    if (!image || !view.layout.picture) {
        return false;
    }
    const Rect& picture = *view.layout.picture;
    const Point corner = view.on_screen({picture.x, picture.y});
    const Rect rect{corner.x, corner.y, view.length(picture.width), view.length(picture.height)};
    const float across = std::min(rect.right(), view.rect.right()) - std::max(rect.x, view.rect.x);
    const float down = std::min(rect.bottom(), view.rect.bottom()) - std::max(rect.y, view.rect.y);
    const bool in_sight = across > 0 && down > 0 && across * down >= (1 - kMostHidden) * rect.width * rect.height;
    if (!in_sight || std::min(rect.width, rect.height) < panel.ui.px(kLeast)) {
        return false;
    }
    ui_state.on_canvas = rect;
    const Grid grid{*image, rect, rect.width / static_cast<float>(image->width)};
    const std::optional<std::size_t> pointed = pad_cells(panel, grid, ui_state);
    if (pad_is_empty(panel.state) && !ui_state.drawing) {
        draw_text(panel.ui, Font::sans, 13, rect.center(), panel.ui.theme.muted, empty_pad_words(panel.state),
                  Anchor::middle);
    }
    hover_cell(panel, ui_state.over, pointed ? std::optional(PointedAt{*pointed, grid.at(*pointed)}) : std::nullopt);
    return ImGui::IsItemHovered() || ImGui::IsItemActive();
}

float pad_height(const InputImage& image, float width, bool cells) {
    const float picture = width * static_cast<float>(image.height) / static_cast<float>(image.width);
    return kBelow + (cells ? std::min(picture, 2 * width) : -kGap);
}

void pad_panel(Panel& panel, const Rect& rect, PadUiState& ui_state) {
    constexpr float kPoints = 12;
    const auto px = [&](float points) { return panel.ui.px(points); };
    const InputImage& image = *panel.state.open.document.input_image;
    float y = rect.y;
    std::optional<PointedAt> pointed;
    if (!ui_state.on_canvas) {
        const Grid grid = grid_in(image, {rect.x, rect.y, rect.width, rect.height - px(kBelow)});
        if (const auto index = pad_cells(panel, grid, ui_state)) {
            pointed = PointedAt{*index, grid.at(*index)};
        }
        y = grid.rect.bottom() + px(kGap);
    }
    const Rect line{rect.x, y, rect.width, px(kTools)};
    const Rect next{rect.x, line.bottom() + px(kGap), rect.width, px(kTools)};
    Rect below{rect.x, next.bottom() + px(kGap), rect.width, px(kAnswer)};
    const bool otherwise = drawn_otherwise(panel.state) != nullptr;
    const Grid seen = grid_in(image, {below.right() - below.height, below.y, below.height, below.height});
    if (otherwise) {
        if (const auto index = seen_cells(panel, seen, ui_state.drawing)) {
            pointed = PointedAt{*index, seen.at(*index)};
        }
        below.width -= below.height + px(10);
    }
    hover_cell(panel, ui_state.over_panel, pointed);
    tools(panel, line, kPoints, 1);
    places_choice(panel, next, kPoints);
    pad_answer(panel, below);
}

float presenter_pad_height(float magnification) {
    return kPresented * magnification;
}

void presenter_pad(Panel& panel, const Rect& canvas, PadUiState& ui_state) {
    if (!ui_state.on_canvas || !pad_shown(panel.state)) {
        return;
    }
    const float magnification = panel.magnification;
    const auto px = [&](float points) { return panel.ui.px(points * magnification); };
    const float points = std::min(12 * magnification, 14.F);  // larger ones the panels' fonts have not
    const Rect& pad = *ui_state.on_canvas;
    const Rect rect{pad.x, pad.bottom() + px(kGap), pad.width, px(kPresented - kGap)};
    if (rect.bottom() > canvas.bottom()) {
        return;
    }
    ImGui::SetNextWindowPos(vec({rect.x - 2, rect.y - 2}));  // the buttons' outlines are on their borders
    ImGui::SetNextWindowSize(vec({rect.width + 4, rect.height + 4}));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::Begin("##presenter pad", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
    ImGui::PopStyleVar(2);
    const Rect line{rect.x, rect.y, rect.width, px(kTools)};
    tools(panel, line, points, magnification);
    std::optional<PointedAt> pointed;
    if (drawn_otherwise(panel.state) != nullptr) {
        const float side = px(kAnswer);
        const Grid seen = grid_in(*panel.state.open.document.input_image, {rect.x, rect.bottom() - side, side, side});
        if (const auto index = seen_cells(panel, seen, ui_state.drawing)) {
            pointed = PointedAt{*index, seen.at(*index)};
        }
        const Point beside{seen.rect.right() + px(kGap), seen.rect.center().y + px(4)};
        draw_text(panel.ui, Font::sans, points, beside, panel.ui.theme.muted,
                  fitted(panel.ui, Font::sans, points, "what the network gets", rect.right() - beside.x));
    }
    hover_cell(panel, ui_state.over_panel, pointed);
    ImGui::End();
}

}  // namespace netglow
