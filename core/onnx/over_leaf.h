// OverLeaf: a function as one of a single number, to be asked for its values.
//
// A leaf of a function's tree is its base, or the base with a scale and a shift (a bias, say), one for each feature.
// Where all leaves are lines of one of them, and nothing above them differs between features, the function is the same
// for all of them, seen from that leaf.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "core/onnx/function.h"

namespace netglow {

bool is_leaf(const Function& function);
/// Each leaf once, in the order of the tree.
std::vector<const Function*> leaves_of(const Function& function);

class OverLeaf {
public:
    /// `function` and its leaves, of which `reference` is one, must outlive it. Nothing where it is not the same for
    /// all features.
    static std::optional<OverLeaf> make(const Function& function, const std::vector<const Function*>& leaves,
                                        const Function& reference);

    /// Where the leaf is x.
    double at(double x) const { return value(*function_, x); }
    /// By which the leaf may stand inside an activation: ½ in a tanh that is written by e²ˣ.
    std::vector<double> factors() const;

private:
    /// a·(the reference) + b
    struct Line {
        double a;
        double b;
    };
    explicit OverLeaf(const Function& function) : function_(&function) {}
    static std::optional<Line> line_between(const Function& leaf, const Function& reference);
    bool same_for_all(const Function& function) const;
    double value(const Function& function, double x) const;

    const Function* function_;
    std::vector<std::pair<const Function*, Line>> lines_;  ///< few
};

}  // namespace netglow
