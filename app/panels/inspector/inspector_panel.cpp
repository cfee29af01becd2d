#include "app/panels/inspector/inspector_panel.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "app/panels/canvas/number_menu.h"
#include "app/panels/values/flow.h"
#include "app/state/command.h"
#include "app/state/inputs/input_choice.h"
#include "app/state/view/plane_axes.h"
#include "app/ui/controls.h"
#include "app/ui/draw.h"
#include "app/ui/slider.h"
#include "app/ui/text_box.h"
#include "core/scene/canvas/find_neurons.h"
#include "core/scene/page/formula_shapes.h"
#include "core/scene/page/landscape_figure.h"
#include "core/scene/page/page.h"

namespace netglow {
namespace {

/// The page as it lies under the panel: `corner` is its upper left one on the screen.
struct Placed {
    const Page& page;
    Point corner;
    const Ui& ui;
    Rect rect(const Rect& points) const {
        return {corner.x + ui.px(points.x), corner.y + ui.px(points.y), ui.px(points.width), ui.px(points.height)};
    }
    const Rect* slot(std::string_view name) const {
        const auto found = page.slots.find(name);
        return found == page.slots.end() ? nullptr : &found->second;
    }
};

void weight_slider(Panel& panel, const Placed& placed, const EdgeAt& edge) {
    const Rect* slot = placed.slot("weight");
    if (slot == nullptr) {
        return;
    }
    const double weight = panel.state.open.document.network.weight(edge);
    const double range = slider_range(panel.state.view.ranges.weights[edge.layer - 1], weight);
    const SliderLook look{sign_color(panel.ui.theme, weight), -range, range, false, true, {}};
    panel.answer_edit(slider(panel.ui, "inspector/weight/slider", placed.rect(*slot), weight, look), [&](double to) {
        return SetWeight{edge, to};
    });
}

void input_slider(Panel& panel, const Placed& placed, NeuronAt input) {
    const Rect* slot = placed.slot("value");
    if (slot == nullptr) {
        return;
    }
    const double value = panel.state.open.trace.output(input);
    const double range = slider_range(panel.state.view.ranges.inputs, value);
    const SliderLook look{panel.ui.theme.input_track, -range, range, false, true, {}};
    panel.answer_edit(slider(panel.ui, "inspector/value/slider", placed.rect(*slot), value, look), [&](double to) {
        return SetInput{input.index, to};
    });
}

void order_switch(Panel& panel, const Placed& placed) {
    const std::array<Choice, 2> orders = {Choice{"order", "in order", "As the sum adds them"},
                                          Choice{"size", "by size", "The largest first"}};
    if (const Rect* slot = placed.slot("order")) {
        const std::size_t now = panel.state.view.contributions_by_size ? 1 : 0;
        if (const auto picked = segmented(panel.ui, "inspector/sort", placed.rect(*slot), orders, now)) {
            panel.answer(SortContributions{*picked == 1});
        }
    }
}

void copy_button(Panel& panel, const Placed& placed) {
    if (const Rect* slot = placed.slot("copy")) {
        const std::string keys = shortcut_text(command("copy_latex"));
        if (button(panel.ui, "inspector/copy", placed.rect(*slot), "Copy as LaTeX",
                   {.hint = {"The whole computation of this neuron; more in the menu Edit", keys}})) {
            panel.answer(Copy{CopyWhat::neuron_latex});
        }
    }
}

void pin_button(Panel& panel, const Placed& placed) {
    if (const Rect* slot = placed.slot("pin")) {
        const bool pinned = panel.state.view.compared && panel.state.view.compared->pinned;
        const Command& pin = command("pin");
        const std::string keys = shortcut_text(pin);
        if (button(panel.ui, "inspector/pin", placed.rect(*slot), pinned ? "Unpin" : "Pin for compare",
                   {.dark = pinned, .hint = {pin.what, keys}})) {
            panel.answer(Pin{!pinned});
        }
    }
}

/// The landscape of a computed neuron whose output is known; null where there is none to show, or none yet.
const Landscape* landscape_for(const Panel& panel, const Place& subject, LandscapeMaker& landscapes) {
    const State& state = panel.state;
    const Network& network = state.open.document.network;
    const NeuronAt* neuron = std::get_if<NeuronAt>(&subject);
    if (neuron == nullptr || neuron->layer == 0 || network.inputs() < 2 || !panel.moment.output_known(*neuron)) {
        landscapes.cancel();
        return nullptr;
    }
    const std::size_t points = landscape_points(network, *neuron);
    if (points == 0) {
        landscapes.cancel();
        return nullptr;
    }
    if (network.inputs() == 2) {
        const PlaneAxes axes = plane_axes(state, points);
        return landscapes.poll(state, {*neuron, axes.x, axes.y});
    }
    const std::size_t last = network.inputs() - 1;
    const std::size_t x = std::min(state.view.landscape_x, last);
    const std::size_t y = std::min(state.view.landscape_y, last) == x ? (x + 1) % network.inputs()
                                                                      : std::min(state.view.landscape_y, last);
    const auto axis = [&](std::size_t input) -> GridAxis {
        const double value = state.open.document.input[static_cast<Eigen::Index>(input)];
        const double range = slider_range(state.view.ranges.inputs, value);
        return {input, -range, range, points};
    };
    return landscapes.poll(state, {*neuron, axis(x), axis(y)});
}

/// An input to choose: of many by its name, which is typed.
std::optional<std::size_t> input_choice(Panel& panel, std::string_view name, const Rect& rect, std::size_t current) {
    constexpr std::size_t kListed = 64;
    const Document& document = panel.state.open.document;
    if (document.network.inputs() <= kListed) {
        std::vector<Choice> inputs;
        for (std::size_t index = 0; index < document.network.inputs(); ++index) {
            inputs.push_back({place_name(document.network, {0, index}), neuron_name(document, {0, index}), ""});
        }
        return combo(panel.ui, name, rect, inputs, current);
    }
    const std::string now = neuron_name(document, {0, current});
    const auto typed =
        text_box(panel.ui, name, rect, now, {.when_empty = {}, .hint = {"An input: its name or number", {}}});
    if (!typed || typed->empty()) {
        return std::nullopt;
    }
    const NeuronList meant = find_neurons(document, *typed, 0);
    return meant.size() > 0 ? std::optional(meant[0].index) : std::nullopt;
}

/// The two inputs to choose from, and the point that can be dragged over the map.
void landscape_controls(Panel& panel, const Placed& placed, const Landscape& shown) {
    const Document& document = panel.state.open.document;
    const Rect* x = placed.slot("x");
    const Rect* y = placed.slot("y");
    if (x != nullptr && y != nullptr) {
        if (const auto picked = input_choice(panel, "inspector/landscape/x", placed.rect(*x), shown.x.input)) {
            panel.answer(ChooseLandscape{*picked, shown.y.input});
        }
        if (const auto picked = input_choice(panel, "inspector/landscape/y", placed.rect(*y), shown.y.input)) {
            panel.answer(ChooseLandscape{shown.x.input, *picked});
        }
    }
    const Rect* map = placed.slot("map");
    if (map == nullptr) {
        return;
    }
    const Rect rect = placed.rect(*map);
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::InvisibleButton("##map", vec({rect.width, rect.height}));
    panel.ui.registry.add("inspector/landscape/map", {rect, "", true});
    if (ImGui::IsItemActive()) {
        const LandscapeInputs to = inputs_at(rect, shown.x, shown.y, point(ImGui::GetMousePos()));
        Vector values = document.input;
        values[static_cast<Eigen::Index>(shown.x.input)] = to.x;
        values[static_cast<Eigen::Index>(shown.y.input)] = to.y;
        panel.gesture += ImGui::IsItemActivated() ? 1 : 0;
        if (values != document.input) {
            panel.answer(EditDocument{SetInputs{values}, panel.gesture});
        }
    }
}

/// Scrolls the line of a new step into sight, once per step, so that the user can scroll away from it.
void follow_step(const Panel& panel, const Placed& placed, const Rect& rect, InspectorUiState& ui_state) {
    const Rect* lit = placed.slot("lit");
    if (lit == nullptr || ui_state.step == panel.moment.step_index) {
        return;
    }
    ui_state.step = panel.moment.step_index;
    const Rect line = placed.rect(*lit);
    if (line.y < rect.y || line.bottom() > rect.bottom()) {
        ImGui::SetScrollY(std::max(0.F, ImGui::GetScrollY() + line.center().y - rect.center().y));
    }
}

/// Words that lead on: "all 64 …" under the largest of a list, "what each of them looks for …".
void links(Panel& panel, const Placed& placed, InspectorUiState& ui_state) {
    constexpr std::string_view kAll = "all/";
    constexpr std::string_view kGallery = "gallery/";
    for (const auto& [name, rect] : placed.page.slots) {
        const bool gallery = name.starts_with(kGallery);
        if (!gallery && !name.starts_with(kAll)) {
            continue;
        }
        std::string words;
        for (const PageLine& line : placed.page.lines) {
            words = line.name == name ? line.text : words;
        }
        if (button(panel.ui, "inspector/" + name + "/button", placed.rect(rect), words,
                   {.plain = true,
                    .strong = true,
                    .hint = {
                        gallery ? "A picture for each; a click on the layer's title shows them, too" : "The whole list",
                        {}}})) {
            if (gallery) {
                panel.answer(ChooseLayer{std::stoul(name.substr(kGallery.size()))});
            } else {
                ui_state.whole_lists.insert(name.substr(kAll.size()));
            }
        }
    }
}

/// The cell of a picture under the pointer is named, and its input lit; in a gallery the picture's neuron, and a click
/// chooses it. Answers what is to be lit.
Place point_at_pictures(Panel& panel, const Placed& placed, bool gallery) {
    Place lit;
    for (const PagePicture& picture : placed.page.pictures) {
        const Rect rect = placed.rect(picture.rect);
        ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
        const bool clicked =
            ImGui::InvisibleButton(("##picture " + picture.name).c_str(), vec({rect.width, rect.height}));
        panel.ui.registry.add("inspector/picture/" + picture.name, {rect, picture.what, true});
        if (gallery && clicked) {
            panel.answer(Select{picture.neuron});
        }
        const Point mouse = point(ImGui::GetMousePos());
        const Point at{(mouse.x - placed.corner.x) / panel.ui.scale, (mouse.y - placed.corner.y) / panel.ui.scale};
        const std::optional<std::size_t> input = ImGui::IsItemHovered() ? picture.input_at(at) : std::nullopt;
        if (input) {
            const std::string words = cell_words(picture, *input, panel.state.session.settings.decimals);
            const std::string whole = gallery ? panel.name(picture.neuron) + "   " + words : words;
            show_hint(panel.ui, {whole, {}});
            panel.ui.registry.add("inspector/cell", {placed.rect(picture.cell(*input)), whole, true});
            lit = gallery ? Place(picture.neuron) : Place(NeuronAt{0, *input});
        }
    }
    return lit;
}

/// What the pointer is on, told to the canvas; a click chooses it. `pictured`: what it is on in a picture.
void point_at_numbers(Panel& panel, const Placed& placed, InspectorUiState& ui_state, const Place& pictured) {
    const bool over = ImGui::IsWindowHovered();
    const Point mouse = point(ImGui::GetMousePos());
    const StripEntry* under = nullptr;
    for (const StripEntry& entry : placed.page.entries) {
        if (over && placed.rect(entry.rect).contains(mouse)) {
            under = &entry;
        }
    }
    const Place place = under != nullptr ? place_of(under->meaning, panel.state.open.document.network) : Place{};
    const Place lit = under != nullptr ? place : pictured;
    if ((over || ui_state.over) && !(lit == panel.state.view.hovered)) {
        panel.answer(Hover{lit});
    }
    ui_state.over = over;
    const bool asked = under != nullptr && ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    number_menu(panel, "inspector", asked ? &under->meaning : nullptr, ui_state.asked);
    if (over && !std::holds_alternative<std::monostate>(place) && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        panel.answer(Select{place});
    }
}

/// Another page begins with short lists; a gallery, and what was chosen from it, at its top.
void turn_to(InspectorUiState& ui_state, const Place& subject, std::optional<std::size_t> layer) {
    if (subject == ui_state.subject && layer == ui_state.layer) {
        return;
    }
    if (layer != ui_state.layer) {
        ImGui::SetScrollY(0);
    }
    ui_state.subject = subject;
    ui_state.layer = layer;
    ui_state.whole_lists.clear();
}

PageView page_view(const Panel& panel, const Rect& rect, Point corner, InspectorUiState& ui_state) {
    const State& state = panel.state;
    const float scale = panel.ui.scale;
    PageView view;
    view.theme = state.session.settings.theme;
    view.decimals = state.session.settings.decimals;
    view.width = rect.width / scale;
    view.visible_top = (rect.y - corner.y) / scale;
    view.visible_bottom = (rect.bottom() - corner.y) / scale;
    view.hovered = state.view.hovered;
    view.sorted = state.view.contributions_by_size;
    view.layer = state.view.chosen_layer;
    view.whole_lists = &ui_state.whole_lists;
    ui_state.contributions.begin_frame(state);
    view.contributions = [&state, &ui_state](NeuronAt neuron) { return ui_state.contributions.of(state, neuron); };
    return view;
}

}  // namespace

void inspector_panel(Panel& panel, const Rect& rect, InspectorUiState& ui_state) {
    Flow flow(panel.ui, "##inspector", rect);
    Ui& ui = panel.ui;
    const State& state = panel.state;
    const Point corner{rect.x, flow.y()};
    const FormulaSource source = panel.source();
    const std::optional<std::size_t> layer = state.view.chosen_layer;
    const Place subject = layer ? Place() : page_subject(source, state.view.selected);
    turn_to(ui_state, subject, layer);
    const std::optional<Vector> target = present_target(state);
    PageView view = page_view(panel, rect, corner, ui_state);
    view.target = target ? &*target : nullptr;
    view.landscape = landscape_for(panel, subject, ui_state.landscapes);
    if (view.landscape != nullptr && state.open.document.network.inputs() == 2) {
        view.points = plane_points_of(state);
    }
    view.landscape_done = ui_state.landscapes.progress();
    const Page page = page_of(source, state.view.selected, view, panel.measure);
    panel.scenes.show(page.scene, {corner.x, corner.y, rect.width, ui.px(std::max(page.height, view.visible_bottom))});
    draw_line({rect.x, rect.y}, {rect.x, rect.bottom()}, ui.theme.line);

    const Placed placed{page, corner, ui};
    follow_step(panel, placed, rect, ui_state);
    for (const PageLine& line : page.lines) {
        ui.registry.add("inspector/" + line.name, {placed.rect(line.rect), line.text, true});
    }
    ui.registry.add("inspector/title",
                    {{rect.x, rect.y, rect.width, ui.px(34)}, text_of(page.scene, "page/title").value_or(""), true});
    if (const EdgeAt* edge = std::get_if<EdgeAt>(&subject)) {
        weight_slider(panel, placed, *edge);
    } else if (const NeuronAt* neuron = std::get_if<NeuronAt>(&subject); neuron != nullptr && neuron->layer == 0) {
        input_slider(panel, placed, *neuron);
    }
    order_switch(panel, placed);
    copy_button(panel, placed);
    pin_button(panel, placed);
    if (view.landscape != nullptr) {
        landscape_controls(panel, placed, *view.landscape);
    }
    links(panel, placed, ui_state);
    const Place pictured = point_at_pictures(panel, placed, view.layer.has_value());
    point_at_numbers(panel, placed, ui_state, pictured);
    flow.skip(page.height);
}

}  // namespace netglow
