// Numbers on edges: each on a spot along its edge that is free and that few other edges cross.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/scene/canvas/edge_strength.h"
#include "core/scene/canvas/lit_edges.h"
#include "core/text/number_text.h"

namespace netglow {

namespace {

// From centre to centre; what is tried first is preferred.
constexpr std::array kPlaces = {0.33F, 0.28F, 0.25F, 0.38F, 0.22F, 0.43F, 0.5F, 0.57F, 0.64F, 0.7F, 0.75F, 0.19F};

struct Label {
    EdgeAt edge;
    EdgeRank rank;
    Point from;
    Point to;
    Text text;
};

/// The labels of one layer that share the room.
struct Group {
    std::vector<Label> labels;
    float unit;
};

Rect pill_at(const Group& group, const Label& label, float place, const TextMeasure& measure) {
    const Point middle = label.from + (label.to - label.from) * place;
    const float width = measure.width(label.text.font, label.text.size, label.text.text) + 10 * group.unit;
    const float height = label.text.size + 5 * group.unit;
    return {middle.x - width / 2, middle.y - height / 2, width, height};
}

/// The part of a line in a rectangle, as shares of the way.
struct Stretch {
    float enter = 0;
    float leave = 1;
};

/// Clips the line from a to b to each of the rectangle's two strips.
std::optional<Stretch> stretch_in(const Rect& rect, Point a, Point b) {
    Stretch stretch;
    const auto clip = [&](float start, float way, float low, float high) {
        if (way == 0) {
            return start >= low && start <= high;
        }
        const float t0 = (low - start) / way;
        const float t1 = (high - start) / way;
        stretch.enter = std::max(stretch.enter, std::min(t0, t1));
        stretch.leave = std::min(stretch.leave, std::max(t0, t1));
        return stretch.enter <= stretch.leave;
    };
    const bool through = clip(a.x, b.x - a.x, rect.x, rect.right()) && clip(a.y, b.y - a.y, rect.y, rect.bottom());
    return through ? std::optional(stretch) : std::nullopt;
}

bool crosses(const Rect& rect, Point a, Point b) {
    return stretch_in(rect, a, b).has_value();
}

/// Shortens the label's line to the part that is in sight; answers whether there is one.
bool keep_in_sight(const Rect& sight, Label& label) {
    const std::optional<Stretch> seen = stretch_in(sight, label.from, label.to);
    if (!seen) {
        return false;
    }
    const Point way = label.to - label.from;
    label.to = label.from + way * seen->leave;
    label.from = label.from + way * seen->enter;
    return true;
}

int crossings(const Group& group, const Label& own, const Rect& rect) {
    return static_cast<int>(std::count_if(group.labels.begin(), group.labels.end(), [&](const Label& other) {
        return other.edge != own.edge && crosses(rect, other.from, other.to);
    }));
}

/// One place for all: numbers in a column are read most easily. Answers the rectangles, or nothing.
std::vector<Rect> place_in_a_column(const Group& group, const LabelSpace& taken, const TextMeasure& measure) {
    std::vector<Rect> best;
    int fewest = 0;
    for (const float place : kPlaces) {
        LabelSpace space = taken;
        std::vector<Rect> rects;
        int crossed = 0;
        for (const Label& label : group.labels) {
            const Rect rect = pill_at(group, label, place, measure);
            if (!space.free(rect)) {
                break;
            }
            space.add(rect);
            crossed += crossings(group, label, rect);
            rects.push_back(rect);
        }
        if (rects.size() == group.labels.size() && (best.empty() || crossed < fewest)) {
            best = std::move(rects);
            fewest = crossed;
            if (fewest == 0) {
                break;
            }
        }
    }
    return best;
}

/// Each where it is best; an empty rectangle where there is no room.
std::vector<Rect> place_one_by_one(const Group& group, LabelSpace space, const TextMeasure& measure) {
    std::vector<Rect> rects;
    for (const Label& label : group.labels) {
        std::optional<Rect> best;
        int fewest = 0;
        for (const float place : kPlaces) {
            const Rect rect = pill_at(group, label, place, measure);
            const int crossed = crossings(group, label, rect);
            if ((!best || crossed < fewest) && space.free(rect)) {
                best = rect;
                fewest = crossed;
            }
        }
        if (best) {
            space.add(*best);
        }
        rects.push_back(best.value_or(Rect{}));
    }
    return rects;
}

/// Places and draws the group; with `all_or_none`, nothing where one of them has no room.
bool add_group(const SceneInput& input, SceneParts& parts, const Group& group, bool all_or_none) {
    std::vector<Rect> rects = place_in_a_column(group, parts.space, input.measure);
    if (rects.empty()) {
        rects = place_one_by_one(group, parts.space, input.measure);
        const bool complete = std::none_of(rects.begin(), rects.end(), [](const Rect& rect) { return rect == Rect{}; });
        if (all_or_none && !complete) {
            return false;
        }
    }
    for (std::size_t i = 0; i < rects.size(); ++i) {
        if (rects[i] == Rect{}) {
            continue;
        }
        Text text = group.labels[i].text;
        const Point middle = rects[i].center();
        text.baseline = {middle.x, centered_baseline(middle.y, text.size)};
        parts.space.add(rects[i]);
        parts.pills.emplace_back(pill_behind(rects[i], 0, input.theme));
        parts.pills.emplace_back(std::move(text));
    }
    return true;
}

Label label_of(const SceneInput& input, EdgeAt edge, EdgeRank rank) {
    const bool chosen = rank == EdgeRank::chosen;
    const float size = (rank == EdgeRank::plain ? 12.F : 13.F) * input.edge_unit(edge.layer);
    return {.edge = edge,
            .rank = rank,
            .from = input.layout.at(edge.sender()),
            .to = input.layout.at(edge.receiver()),
            .text = {.baseline = {},
                     .anchor = Anchor::middle,
                     .font = chosen ? Font::mono_bold : Font::mono,
                     .size = size,
                     .color = rank == EdgeRank::plain ? input.theme.muted : input.theme.ink,
                     .text = number_text(input.network.weight(edge), input.view.decimals),
                     .id = input.id("weight", edge.receiver()) + "/" + place_name(input.network, edge.sender())}};
}

Group all_edges(const SceneInput& input, std::size_t layer, const std::vector<LitEdge>& lit) {
    Group group{.labels = {}, .unit = input.edge_unit(layer)};
    for (std::size_t to = 0; to < input.network.neurons(layer); ++to) {
        for (std::size_t from = 0; from < input.network.neurons(layer - 1); ++from) {
            const EdgeAt edge{layer, to, from};
            const auto found =
                std::find_if(lit.begin(), lit.end(), [&](const LitEdge& entry) { return entry.edge == edge; });
            group.labels.push_back(label_of(input, edge, found == lit.end() ? EdgeRank::plain : found->rank));
        }
    }
    return group;
}

/// Of very many, the chosen ones and the strongest.
void keep_strongest(const SceneInput& input, Group& group) {
    constexpr std::ptrdiff_t kStrongest = 12;
    const auto others = std::stable_partition(group.labels.begin(), group.labels.end(),
                                              [](const Label& label) { return label.rank == EdgeRank::chosen; });
    const auto end = std::min(others + kStrongest, group.labels.end());
    std::partial_sort(others, end, group.labels.end(), [&](const Label& a, const Label& b) {
        return std::abs(strength_of(input, a.edge)) > std::abs(strength_of(input, b.edge));
    });
    group.labels.erase(end, group.labels.end());
}

Group numbered_edges(const SceneInput& input, std::size_t layer, const std::vector<LitEdge>& lit) {
    constexpr std::size_t kMost = 64;
    Group group{.labels = {}, .unit = input.edge_unit(layer)};
    for (const LitEdge& entry : lit) {
        if (entry.edge.layer == layer && entry.rank != EdgeRank::plain) {
            Label label = label_of(input, entry.edge, entry.rank);
            if (!input.large(layer) || !input.view.sight || keep_in_sight(*input.view.sight, label)) {
                group.labels.push_back(std::move(label));
            }
        }
    }
    if (group.labels.size() > kMost) {
        keep_strongest(input, group);
    }
    // The chosen one has the first choice.
    std::stable_sort(group.labels.begin(), group.labels.end(),
                     [](const Label& a, const Label& b) { return a.rank > b.rank; });
    return group;
}

}  // namespace

void add_weight_labels(const SceneInput& input, SceneParts& parts) {
    const std::vector<LitEdge> lit = lit_edges(input);
    for (std::size_t layer = 1; layer <= input.network.depth(); ++layer) {
        if (shows_all_weights(input, layer) && add_group(input, parts, all_edges(input, layer, lit), true)) {
            continue;
        }
        const Group group = numbered_edges(input, layer, lit);
        if (!group.labels.empty()) {
            add_group(input, parts, group, false);
        }
    }
}

}  // namespace netglow
