#include "app/panels/dialogs/new_form.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/controls.h"
#include "app/ui/count_box.h"
#include "app/ui/draw.h"
#include "app/ui/item.h"
#include "app/ui/number_box.h"
#include "app/ui/text_box.h"

namespace netglow {
namespace {

constexpr float kLabel = 76;  ///< points from the left to the first control
constexpr float kField = 26;  ///< height of a control
constexpr float kRow = 32;
constexpr float kProblem = 20;
constexpr float kName = 116;  ///< the columns of a layer's row; this one takes what is left
constexpr float kCount = 122;
constexpr float kActivation = 116;
constexpr float kBiases = 64;
constexpr float kButton = 24;
constexpr float kGap = 10;
constexpr float kScrollBar = 14;

/// The form under way: where the next row goes, and the draft as it is by now.
struct Form {
    Panel& panel;
    std::span<const DraftProblem> problems;
    NetworkDraft draft;
    float left;
    float right;
    float y;
    float name;  ///< points: width of the column of names

    Ui& ui() const { return panel.ui; }
    float px(float points) const { return panel.ui.px(points); }
    void skip(float points) { y += px(points); }
    /// The next `width` points at `x` pixels of the row.
    Rect field(float x, float width) const { return {x, y, px(width), px(kField)}; }
};

void label(const Form& form, std::string_view text) {
    draw_text(form.ui(), Font::sans, 12, {form.left, middle_baseline(form.ui(), form.field(form.left, 1), 12)},
              form.ui().theme.muted, text);
}

void heading(Form& form, std::string_view text) {
    section_label(form.ui(), {form.left, form.y + form.px(17)}, text);
}

/// What is wrong with the row above, under it: from `x` on, or further left where it is long.
void tell_problem(Form& form, DraftProblem::Field field, std::size_t layer, const std::string& name, float x) {
    const auto found = std::ranges::find_if(
        form.problems, [&](const DraftProblem& each) { return each.field == field && each.layer == layer; });
    if (found == form.problems.end()) {
        return;
    }
    const float from =
        std::clamp(form.right - std::ceil(text_width(form.ui(), Font::sans, 12, found->text)), form.left, x);
    const Rect line{from, form.y - form.px(kRow - kField + 2), form.right - from, form.px(kProblem)};
    const std::string shown = fitted(form.ui(), Font::sans, 12, found->text, line.width);
    draw_text(form.ui(), Font::sans, 12, {line.x, middle_baseline(form.ui(), line, 12)}, form.ui().theme.warning,
              shown);
    form.ui().registry.add(name, {line, found->text, true});
    form.skip(kProblem);
}

bool is_wrong(const Form& form, DraftProblem::Field field, std::size_t layer = 0) {
    return std::ranges::any_of(form.problems,
                               [&](const DraftProblem& each) { return each.field == field && each.layer == layer; });
}

void name_row(Form& form, bool begins) {
    label(form, "Name");
    const Rect box{form.left + form.px(kLabel), form.y, form.right - form.left - form.px(kLabel), form.px(kField)};
    if (const auto typed = text_box(form.ui(), "new/name", box, form.draft.name,
                                    {.when_empty = "Untitled", .focus = begins, .hint = {}})) {
        form.draft.name = *typed;
    }
    form.skip(kRow);
}

void shapes_row(Form& form) {
    label(form, "Start from");
    float x = form.left + form.px(kLabel);
    for (const DraftShape& shape : draft_shapes()) {
        const float width = text_width(form.ui(), Font::mono, 12, shape.name) / form.ui().scale + 20;
        const bool now = form.draft.inputs == shape.inputs && form.draft.layers == shape.layers;
        if (button(form.ui(), "new/shape/" + std::string(shape.name), form.field(x, width), shape.name,
                   {.dark = now, .font = Font::mono, .hint = {shape.hint, {}}})) {
            form.draft = in_shape(form.draft, shape);
        }
        x += form.px(width + 6);
    }
    form.skip(kRow);
}

void layers_heading(Form& form) {
    form.skip(8);
    heading(form, "LAYERS");
    constexpr float kWide = 96;
    const bool room = form.draft.layers.size() < Limits::layers;
    const Rect place{form.right - form.px(kWide), form.y, form.px(kWide), form.px(kField)};
    if (button(form.ui(), "new/add_layer", place, "+ Add layer",
               {.enabled = room,
                .hint = {room ? "A hidden layer before the output" : "A network has at most 64 layers", {}}})) {
        form.draft = with_layer_added(form.draft);
    }
    form.skip(kRow);
    const auto over = [&](float x, std::string_view text) {
        draw_text(form.ui(), Font::sans, 11, {x, form.y + form.px(8)}, form.ui().theme.muted, text);
    };
    const float counts = form.left + form.px(form.name + kGap);
    over(form.left, "Name");
    over(counts, "Neurons");
    over(counts + form.px(kCount + kGap), "Activation");
    over(counts + form.px(kCount + kActivation + 2 * kGap), "Biases");
    form.skip(16);
}

void inputs_row(Form& form) {
    const Rect name = form.field(form.left, form.name);
    draw_text(form.ui(), Font::sans, 12, {name.x + form.px(7), middle_baseline(form.ui(), name, 12)},
              form.ui().theme.ink, "input");
    const float x = form.left + form.px(form.name + kGap);
    const CountBoxLook look{
        .most = Limits::neurons_in_a_layer, .wrong = is_wrong(form, DraftProblem::Field::inputs), .hint = {}};
    if (const auto count = count_box(form.ui(), "new/inputs", form.field(x, kCount), form.draft.inputs, look)) {
        form.draft.inputs = *count;
    }
    form.skip(kRow);
    tell_problem(form, DraftProblem::Field::inputs, 0, "new/inputs/problem", x);
}

void activation_choice(Form& form, const std::string& base, const Rect& place, DraftLayer& layer) {
    std::vector<Choice> kinds;
    for (const ActivationKind kind : kActivationKinds) {
        kinds.push_back({std::string(name_of(kind)), std::string(name_of(kind)), ""});
    }
    const auto current = std::ranges::find(kActivationKinds, layer.activation) - kActivationKinds.begin();
    if (const auto picked = combo(form.ui(), base + "/activation", place, kinds, static_cast<std::size_t>(current))) {
        layer.activation = kActivationKinds[*picked];
    }
}

/// What is asked of the whole list by a layer's row.
enum class Ask { nothing, up, down, remove };

Ask row_buttons(const Form& form, const std::string& base, std::size_t layer, float x) {
    const std::size_t depth = form.draft.layers.size();
    const auto pressed = [&](const char* name, const char* sign, bool enabled, const char* hint) {
        const bool clicked =
            button(form.ui(), base + name, form.field(x, kButton), sign,
                   {.enabled = enabled, .plain = true, .strong = true, .points = 13, .hint = {hint, {}}});
        x += form.px(kButton);
        return clicked;
    };
    const bool up = pressed("/up", "↑", layer > 1, "One place towards the inputs");
    const bool down = pressed("/down", "↓", layer < depth, "One place towards the outputs");
    const bool remove = pressed("/remove", "×", depth > 1, "Remove this layer");
    return up ? Ask::up : down ? Ask::down : remove ? Ask::remove : Ask::nothing;
}

Ask layer_row(Form& form, std::size_t layer) {
    const std::string base = "new/layer/" + std::to_string(layer);
    const std::string by_place = place_name_of(form.draft, layer);
    DraftLayer& wanted = form.draft.layers[layer - 1];
    float x = form.left;
    const auto next = [&](float width) {
        const Rect place = form.field(x, width);
        x += form.px(width + kGap);
        return place;
    };
    if (const auto typed =
            text_box(form.ui(), base + "/name", next(form.name), wanted.name, {.when_empty = by_place, .hint = {}})) {
        wanted.name = *typed;
    }
    const float counts = x;
    const CountBoxLook look{
        .most = Limits::neurons_in_a_layer, .wrong = is_wrong(form, DraftProblem::Field::layer, layer), .hint = {}};
    if (const auto count = count_box(form.ui(), base + "/neurons", next(kCount), wanted.neurons, look)) {
        wanted.neurons = *count;
    }
    activation_choice(form, base, next(kActivation), wanted);
    const Rect biases = next(kBiases);
    const Rect knob{biases.x, biases.y + form.px(4), form.px(34), form.px(18)};
    if (toggle(form.ui(), base + "/biases", knob, wanted.biases, true, {"Whether its neurons have a bias", ""})) {
        wanted.biases = !wanted.biases;
    }
    const Ask ask = row_buttons(form, base, layer, x);
    form.skip(kRow);
    tell_problem(form, DraftProblem::Field::layer, layer, base + "/problem", counts);
    return ask;
}

void layer_rows(Form& form) {
    Ask ask = Ask::nothing;
    std::size_t about = 0;
    for (std::size_t layer = 1; layer <= form.draft.layers.size(); ++layer) {
        if (const Ask asked = layer_row(form, layer); asked != Ask::nothing) {
            ask = asked;
            about = layer - 1;
        }
    }
    std::vector<DraftLayer>& layers = form.draft.layers;
    if (ask == Ask::up) {
        std::swap(layers[about], layers[about - 1]);
    } else if (ask == Ask::down) {
        std::swap(layers[about], layers[about + 1]);
    } else if (ask == Ask::remove) {
        layers.erase(layers.begin() + static_cast<std::ptrdiff_t>(about));
    }
}

void seed_fields(Form& form, float x) {
    constexpr float kSeed = 84;
    const bool matters = form.draft.weights != WeightRuleKind::zeros;
    const Rect word = form.field(x, 36);
    draw_text(form.ui(), Font::sans, 12, {x, middle_baseline(form.ui(), word, 12)},
              shown(form.ui().theme.muted, matters), "Seed");
    const Rect box = form.field(word.right(), kSeed);
    const NumberBoxLook look{.enabled = matters, .hint = {"The same seed gives the same weights", {}}};
    if (const ValueChange typed = number_box(form.ui(), "new/seed/box", box, form.draft.seed, look); typed.value) {
        form.draft.seed = *typed.value;
    }
    if (is_wrong(form, DraftProblem::Field::seed)) {
        stroke_rect(box, form.ui().theme.warning, form.px(4), std::max(1.F, std::floor(form.ui().scale)));
    }
    if (button(form.ui(), "new/new_seed", form.field(box.right() + form.px(8), kSeed), "New seed",
               {.enabled = matters, .hint = {"Other weights by the same rule", {}}})) {
        form.draft.seed = next_seed(form.draft.seed);
    }
}

void weights_rows(Form& form) {
    static constexpr std::array<const char*, 4> kNames = {"zeros", "uniform", "xavier", "he"};
    static constexpr std::array<const char*, 4> kHints = {"All 0", "Evenly from −1 to 1",
                                                          "Evenly within ±√(6 / (in + out)): for sigmoid and tanh",
                                                          "Evenly within ±√(6 / in): for ReLU"};
    form.skip(8);
    heading(form, "INITIAL WEIGHTS");
    form.skip(26);
    std::vector<Choice> rules;
    for (const WeightRuleKind kind : kWeightRuleKinds) {
        const auto index = static_cast<std::size_t>(kind);
        rules.push_back({kNames[index], std::string(name_of(kind)), kHints[index]});
    }
    constexpr float kRules = 248;
    if (const auto picked = segmented(form.ui(), "new/weights", form.field(form.left, kRules), rules,
                                      static_cast<std::size_t>(form.draft.weights))) {
        form.draft.weights = kWeightRuleKinds[*picked];
    }
    seed_fields(form, form.left + form.px(kRules + 18));
    form.skip(kRow);
    tell_problem(form, DraftProblem::Field::seed, 0, "new/seed/problem", form.left + form.px(kRules + 18));
}

}  // namespace

NetworkDraft new_form(Panel& panel, const Rect& rect, const NetworkDraft& draft, std::span<const DraftProblem> problems,
                      bool begins) {
    ImGui::SetCursorScreenPos(vec({rect.x, rect.y}));
    ImGui::BeginChild("##new form", vec({rect.width, rect.height}));
    const Point corner = point(ImGui::GetCursorScreenPos());
    const float width = rect.width / panel.ui.scale;
    Form form{panel,
              problems,
              draft,
              corner.x,
              corner.x + panel.ui.px(width - kScrollBar),
              corner.y,
              kName + std::max(0.F, width - kNewFormWidth)};
    name_row(form, begins);
    shapes_row(form);
    layers_heading(form);
    inputs_row(form);
    layer_rows(form);
    weights_rows(form);
    ImGui::SetCursorScreenPos(vec(corner));
    ImGui::Dummy(vec({1, std::ceil(form.y - corner.y)}));
    ImGui::EndChild();
    return form.draft;
}

}  // namespace netglow
