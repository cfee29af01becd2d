// Numbers on edges: each on a spot along its edge that is free and that no other edge crosses; the strongest first,
// and what finds no such spot is left out.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/scene/canvas/edge_paths.h"
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

/// An edge that no label of another one may lie on.
struct Obstacle {
    EdgeAt edge;
    Point from;
    Point to;
};

/// The labels of one layer that share the room, the one with the first choice first.
struct Group {
    std::vector<Label> labels;
    std::vector<Obstacle> obstacles;
    float unit;
};

Rect pill_at(const Group& group, const Label& label, float place, const TextMeasure& measure) {
    const Point middle = label.from + (label.to - label.from) * place;
    const float width = measure.width(label.text.font, label.text.size, label.text.text) + 10 * group.unit;
    const float height = label.text.size + 5 * group.unit;
    return {middle.x - width / 2, middle.y - height / 2, width, height};
}

/// Shortens the label's line to the part that is in sight; answers whether there is one.
bool keep_in_sight(const Rect& sight, Label& label) {
    const std::optional<PartOfWay> seen = stretch_in(sight, label.from, label.to);
    if (!seen) {
        return false;
    }
    const Point way = label.to - label.from;
    label.to = label.from + way * seen->leave;
    label.from = label.from + way * seen->enter;
    return true;
}

std::ptrdiff_t crossings(const Group& group, const Label& own, const Rect& rect) {
    return std::ranges::count_if(group.obstacles, [&](const Obstacle& other) {
        return other.edge != own.edge && stretch_in(rect, other.from, other.to);
    });
}

/// One place for all: numbers in a column are read most easily. Answers the rectangles, or nothing where one of them
/// has no room there.
std::vector<Rect> place_in_a_column(const Group& group, const LabelSpace& taken, const TextMeasure& measure) {
    for (const float place : kPlaces) {
        LabelSpace space = taken;
        std::vector<Rect> rects;
        for (const Label& label : group.labels) {
            const Rect rect = pill_at(group, label, place, measure);
            if (!space.free(rect) || crossings(group, label, rect) > 0) {
                break;
            }
            space.add(rect);
            rects.push_back(rect);
        }
        if (rects.size() == group.labels.size()) {
            return rects;
        }
    }
    return {};
}

/// Each where it is free and no other edge crosses it, the chosen one at least where few do; an empty rectangle where
/// there is no such place.
std::vector<Rect> place_one_by_one(const Group& group, LabelSpace space, const TextMeasure& measure) {
    std::vector<Rect> rects;
    for (const Label& label : group.labels) {
        Rect best{};
        std::ptrdiff_t fewest = label.rank == EdgeRank::chosen ? std::numeric_limits<std::ptrdiff_t>::max() : 1;
        for (const float place : kPlaces) {
            const Rect rect = pill_at(group, label, place, measure);
            const std::ptrdiff_t crossed = space.free(rect) ? crossings(group, label, rect) : fewest;
            if (crossed < fewest) {
                best = rect;
                fewest = crossed;
            }
        }
        if (best != Rect{}) {
            space.add(best);
        }
        rects.push_back(best);
    }
    return rects;
}

/// Places and draws the group; with `most_or_none`, nothing where the smaller part of it would have room: some few
/// numbers would be taken for the only weights.
bool add_group(const SceneInput& input, SceneParts& parts, const Group& group, bool most_or_none) {
    std::vector<Rect> rects = place_in_a_column(group, parts.space, input.measure);
    if (rects.empty()) {
        rects = place_one_by_one(group, parts.space, input.measure);
        const auto placed = std::ranges::count_if(rects, [](const Rect& rect) { return rect != Rect{}; });
        if (most_or_none && 2 * static_cast<std::size_t>(placed) < rects.size()) {
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

void add_obstacle(const SceneInput& input, EdgeAt edge, Group& group) {
    group.obstacles.push_back({edge, input.layout.at(edge.sender()), input.layout.at(edge.receiver())});
}

/// The chosen one has the first choice, then the strongest.
void sort_by_strength(const SceneInput& input, Group& group) {
    std::ranges::stable_sort(group.labels, [&](const Label& a, const Label& b) {
        const bool chosen = a.rank == EdgeRank::chosen;
        return chosen != (b.rank == EdgeRank::chosen)
                   ? chosen
                   : std::abs(strength_of(input, a.edge)) > std::abs(strength_of(input, b.edge));
    });
}

Group all_edges(const SceneInput& input, std::size_t layer, const std::vector<LitEdge>& lit) {
    Group group{.labels = {}, .obstacles = {}, .unit = input.edge_unit(layer)};
    for (std::size_t to = 0; to < input.network.neurons(layer); ++to) {
        for (std::size_t from = 0; from < input.network.neurons(layer - 1); ++from) {
            const EdgeAt edge{layer, to, from};
            const auto found =
                std::find_if(lit.begin(), lit.end(), [&](const LitEdge& entry) { return entry.edge == edge; });
            group.labels.push_back(label_of(input, edge, found == lit.end() ? EdgeRank::plain : found->rank));
            add_obstacle(input, edge, group);
        }
    }
    sort_by_strength(input, group);
    return group;
}

/// Those of an unlit layer, where they are strong enough to be in the way.
void add_others(const SceneInput& input, std::size_t layer, Group& group) {
    constexpr std::size_t kFew = 256;
    const std::size_t senders = input.network.neurons(layer - 1);
    const std::size_t receivers = input.network.neurons(layer);
    if (group.labels.empty() || senders * receivers > kFew || bundle_opacity(input, layer) <= kReceded) {
        return;
    }
    group.obstacles.clear();
    for (std::size_t to = 0; to < receivers; ++to) {
        for (std::size_t from = 0; from < senders; ++from) {
            add_obstacle(input, {layer, to, from}, group);
        }
    }
}

/// Of the edges of a neuron: the strongest, and of those that the pointer or a choice lights few enough to be read.
Group numbered_edges(const SceneInput& input, std::size_t layer, const std::vector<LitEdge>& lit) {
    constexpr std::size_t kPointed = 5;
    constexpr std::size_t kMost = 12;
    constexpr float kFaint = 0.15F;  // such an edge does not hide the number over it
    Group group{.labels = {}, .obstacles = {}, .unit = input.edge_unit(layer)};
    for (const LitEdge& entry : lit) {
        const bool seen = entry.opacity > kFaint || entry.rank == EdgeRank::chosen;
        if (entry.edge.layer == layer && entry.rank != EdgeRank::plain && seen) {
            Label label = label_of(input, entry.edge, entry.rank);
            if (entry.opacity > kFaint) {
                add_obstacle(input, entry.edge, group);
            }
            if (!input.large(layer) || !input.view.sight || keep_in_sight(*input.view.sight, label)) {
                group.labels.push_back(std::move(label));
            }
        }
    }
    add_others(input, layer, group);
    sort_by_strength(input, group);
    const bool pointed = !input.has_selection() && std::holds_alternative<NeuronAt>(input.view.hovered);
    const std::size_t most = std::min(group.labels.size(), pointed ? kPointed : kMost);
    group.labels.erase(group.labels.begin() + static_cast<std::ptrdiff_t>(most), group.labels.end());
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
