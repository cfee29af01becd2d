#include "core/scene/page/formula_shapes.h"

#include "core/scene/canvas/build_scene.h"

namespace netglow {

namespace {

template <typename... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

bool is_bias(const TermOf& term, const Network& network) {
    return term.term == network.layer(term.neuron.layer).fan_in();
}

}  // namespace

void append_formula(const Typeset& formula, Point at, const Theme& theme, const InkOf& ink_of,
                    const std::function<std::string(const Meaning&)>& id_of, std::vector<Shape>& shapes) {
    for (const Rect& stroke : formula.strokes) {
        shapes.emplace_back(Box{.rect = {at.x + stroke.x, at.y + stroke.y, stroke.width, stroke.height},
                                .corner = 0,
                                .fill = theme.ink,
                                .fill_right = theme.ink,
                                .stroke = {}});
    }
    for (const TypesetLeaf& leaf : formula.leaves) {
        const LeafInk ink = ink_of(leaf);
        shapes.emplace_back(Text{.baseline = at + leaf.baseline,
                                 .anchor = Anchor::start,
                                 .font = ink.strong && leaf.font == Font::mono ? Font::mono_bold : leaf.font,
                                 .size = leaf.size,
                                 .color = ink.color,
                                 .text = leaf.text,
                                 .id = id_of(leaf.meaning)});
    }
}

Place place_of(const Meaning& meaning, const Network& network) {
    return std::visit(
        Overloaded{
            [](std::monostate) -> Place { return {}; }, [](const WeightOf& of) -> Place { return of.edge; },
            [](const BiasOf& of) -> Place { return of.neuron; }, [](const SumOf& of) -> Place { return of.neuron; },
            [](const OutputOf& of) -> Place { return of.neuron; }, [](const TotalOf& of) -> Place { return of.neuron; },
            [&](const TermOf& of) -> Place {
                if (is_bias(of, network)) {
                    return of.neuron;
                }
                return EdgeAt{of.neuron.layer, of.neuron.index, of.term};
            }},
        meaning);
}

std::string id_of(const Meaning& meaning, const Network& network) {
    const auto edge = [&](const EdgeAt& at) {
        return place_name(network, at.receiver()) + "/" + place_name(network, at.sender());
    };
    return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                                 [&](const WeightOf& of) { return "weight/" + edge(of.edge); },
                                 [&](const BiasOf& of) { return "bias/" + place_name(network, of.neuron); },
                                 [&](const SumOf& of) { return "sum/" + place_name(network, of.neuron); },
                                 [&](const OutputOf& of) { return "output/" + place_name(network, of.neuron); },
                                 [&](const TotalOf& of) { return "total/" + place_name(network, of.neuron); },
                                 [&](const TermOf& of) {
                                     return is_bias(of, network)
                                                ? "bias/" + place_name(network, of.neuron)
                                                : "term/" + edge({of.neuron.layer, of.neuron.index, of.term});
                                 }},
                      meaning);
}

}  // namespace netglow
