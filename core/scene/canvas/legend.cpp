// The legend: what the lines and the fills mean.
#include <algorithm>

#include "core/scene/canvas/edge_strength.h"
#include "core/scene/canvas/lit_edges.h"
#include "core/scene/canvas/scene_parts.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

/// What the fills of the computed layers run over.
struct FillRange {
    bool negative = false;  ///< outputs below 0 occur
    bool relative = false;  ///< to the layer's largest: no number can stand for it
    double bound = 0;       ///< the largest magnitude; where all layers share it
};

bool never_negative(ActivationKind kind) {
    return kind == ActivationKind::relu || kind == ActivationKind::softplus;
}

FillRange fill_range(const Network& network) {
    FillRange range;
    for (const Dense& layer : network.layers()) {
        const ActivationKind kind = layer.activation.kind;
        const std::optional<OutputRange> bounds = output_range(kind);
        if (!bounds) {
            range.relative = true;
            range.negative = range.negative || !never_negative(kind);
            continue;
        }
        const double bound = std::max(-bounds->low, bounds->high);
        range.relative = range.relative || (range.bound != 0 && range.bound != bound);
        range.bound = bound;
        range.negative = range.negative || bounds->low < 0;
    }
    return range;
}

constexpr const char* kWeight = "weight";
constexpr const char* kProduct = "product w·o";

/// What widths and signs of the edges are about. By product it is the weight until the first signals are on their way.
std::string edges_text(const SceneInput& input) {
    switch (measure_of(input)) {
        case EdgeMeasure::weight:
            return kWeight;
        case EdgeMeasure::sign:
            return "sign";
        default:
            return input.moment.at_start ? kWeight : kProduct;
    }
}

/// By product: what is drawn of edges that no signal has reached; nothing once all are reached.
std::string ahead_text(const SceneInput& input) {
    if (measure_of(input) != EdgeMeasure::product || front_of(input, input.network.depth()) > 0) {
        return {};
    }
    return input.moment.at_start ? "by w·o as signals arrive" : "ahead of the signals: weight";
}

bool any_dashes(const SceneInput& input) {
    for (std::size_t layer = 1; layer <= input.network.depth(); ++layer) {
        if (has_dashes(input, layer)) {
            return true;
        }
    }
    return false;
}

/// Sets pieces from left to right; what does not fit the canvas is left out, whole.
class Row {
public:
    Row(const SceneInput& input, Scene& scene, SceneParts& parts)
        : input_(input), scene_(scene), parts_(parts), y_(input.layout.legend_y) {}

    void text(const std::string& words, float size, const std::string& id) {
        Text text{.baseline = {x_, y_ + 4},
                  .anchor = Anchor::start,
                  .font = Font::sans,
                  .size = size,
                  .color = input_.theme.muted,
                  .text = words,
                  .id = id};
        x_ += input_.measure.width(text.font, size, words);
        shapes_.emplace_back(std::move(text));
    }
    void line(Color color, float dash) {
        shapes_.emplace_back(Line{.from = {x_ + 2, y_}, .to = {x_ + 30, y_}, .width = 4, .color = color, .dash = dash});
        x_ += 32;
    }
    void box(float width, Color left, Color right) {
        shapes_.emplace_back(
            Box{.rect = {x_, y_ - 5, width, 10}, .corner = 0, .fill = left, .fill_right = right, .stroke = {}});
        x_ += width;
    }
    void gap(float width) { x_ += width; }

    void finish_group() {
        const Rect rect{start_, y_ - 8, x_ - start_, 16};
        if (x_ < std::min(input_.layout.canvas.width, input_.view.legend_room) - 8 && parts_.space.free(rect)) {
            parts_.space.add(rect);
            scene_.overlay.emplace_back(pill_behind(rect, 4, input_.theme));  // the network may be moved under it
            scene_.overlay.insert(scene_.overlay.end(), shapes_.begin(), shapes_.end());
        }
        shapes_.clear();
        x_ += kBetween;
        start_ = x_;
    }

private:
    const SceneInput& input_;
    Scene& scene_;
    SceneParts& parts_;
    float y_;
    static constexpr float kBetween = 22;
    float x_ = 14;
    float start_ = 14;
    std::vector<Shape> shapes_;
};

}  // namespace

void add_legend(const SceneInput& input, Scene& scene, SceneParts& parts) {
    const Theme& theme = input.theme;
    Row row(input, scene, parts);
    const std::string edges = edges_text(input);
    row.text(edges, 11, "legend/weight");
    if (measure_of(input) == EdgeMeasure::product) {  // as much room for either word: what follows stays where it is
        const auto width = [&](const std::string& words) { return input.measure.width(Font::sans, 11, words); };
        row.gap(std::max(width(kProduct) - width(edges), 0.F));
    }
    row.gap(5);
    row.line(theme.positive, 0);
    row.gap(4);
    row.text("+", 12, "legend/positive");
    row.gap(9);
    row.line(theme.negative, any_dashes(input) ? kEdgeDash : 0);
    row.gap(4);
    row.text("−", 12, "legend/negative");
    row.finish_group();

    const FillRange range = fill_range(input.network);
    const std::string high = range.relative ? "layer's largest" : number_text(range.bound, input.view.decimals);
    const std::string low = !range.negative  ? "0"
                            : range.relative ? "−"
                                             : number_text(-range.bound, input.view.decimals);
    row.text("output " + low, 11, "legend/low");
    row.gap(6);
    if (range.negative) {
        row.box(40, theme.cold, theme.field);
    }
    row.box(range.negative ? 40.F : 76.F, theme.field, theme.glow);
    row.gap(6);
    row.text(high, 11, "legend/high");
    row.finish_group();

    if (const std::string ahead = ahead_text(input); !ahead.empty()) {
        row.text(ahead, 11, "legend/edges");
        row.finish_group();
    }
    if (input.view.coarser) {
        row.text("drawn coarser: graphics memory is short", 11, "legend/coarser");
        row.finish_group();
    }
}

}  // namespace netglow
