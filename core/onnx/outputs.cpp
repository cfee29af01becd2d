#include "core/onnx/outputs.h"

#include <algorithm>
#include <set>

namespace netglow {
namespace {

/// What is to be known of a choice to compare it; its plan would be large.
struct Reach {
    std::ptrdiff_t matrices = 0;
    std::set<std::string> passes;  ///< endings of other choices from which it goes on
};

std::ptrdiff_t matrices_in(const Plan& plan) {
    static const std::set<std::string, std::less<>> kMatrices = {"MatMul", "Gemm", "LinearClassifier",
                                                                 "LinearRegressor"};
    return std::count_if(plan.nodes.begin(), plan.nodes.end(),
                         [](const Node* node) { return kMatrices.contains(node->op_type()); });
}

struct Candidate {
    OutputChoice choice;
    Reach reach;
};

bool comes_before(const Candidate& a, const Candidate& b) {
    return a.reach.matrices > b.reach.matrices ||
           (a.reach.matrices == b.reach.matrices && a.reach.passes.contains(b.choice.ending.value));
}

/// "Goes on from" orders some pairs only, so each in turn is the first that no other one comes before.
void sort_likeliest_first(std::vector<Candidate>& candidates) {
    for (auto at = candidates.begin(); at != candidates.end(); ++at) {
        auto first = at;
        for (auto other = at + 1; other != candidates.end(); ++other) {
            first = comes_before(*other, *first) ? other : first;
        }
        std::rotate(at, first, first + 1);
    }
}

/// The model's outputs, those with the same ending together.
std::vector<OutputChoice> endings_of(const GraphIndex& graph) {
    constexpr int kMostOutputs = 256;
    std::vector<OutputChoice> choices;
    for (int index = 0; index < std::min(graph.graph().output_size(), kMostOutputs); ++index) {
        const std::string& output = graph.graph().output(index).name();
        Ending ending = ending_at(graph, output);
        const auto known = std::find_if(choices.begin(), choices.end(), [&](const OutputChoice& choice) {
            return choice.ending.value == ending.value;
        });
        if (known == choices.end()) {
            choices.push_back({std::move(ending), {output}});
            continue;
        }
        known->outputs.push_back(output);
        known->ending.classes = known->ending.classes.empty() ? ending.classes : known->ending.classes;
        known->ending.notes.insert(known->ending.notes.end(), ending.notes.begin(), ending.notes.end());
    }
    return choices;
}

}  // namespace

OutputChoices choose_outputs(const GraphIndex& graph) {
    constexpr std::size_t kMostCandidates = 16;
    OutputChoices result;
    std::vector<OutputChoice> endings = endings_of(graph);
    std::vector<Candidate> candidates;
    for (OutputChoice& choice : endings) {
        if (candidates.size() == kMostCandidates) {
            break;
        }
        const Plan plan = plan_for(graph, choice.ending.value);
        const bool varies = std::any_of(graph.inputs().begin(), graph.inputs().end(),
                                        [&](const auto* input) { return plan.uses.contains(input->name()); });
        if (!varies) {
            result.constants.insert(result.constants.end(), choice.outputs.begin(), choice.outputs.end());
            continue;
        }
        Candidate candidate{choice, {matrices_in(plan), {}}};
        for (const OutputChoice& other : endings) {
            if (other.ending.value != choice.ending.value && plan.uses.contains(other.ending.value)) {
                candidate.reach.passes.insert(other.ending.value);
            }
        }
        candidates.push_back(std::move(candidate));
    }
    sort_likeliest_first(candidates);
    for (Candidate& candidate : candidates) {
        result.choices.push_back(std::move(candidate.choice));
    }
    return result;
}

}  // namespace netglow
