// Frames of the whole application at 1280×800 while a pass plays: they follow the pixels, not the weights.
#include <algorithm>
#include <memory>
#include <string>

#include "app/gl/headless_context.h"
#include "bench/core/seeded_network.h"
#include "bench/headless_window.h"
#include "bench/ratio_list.h"

namespace netglow {
namespace {

State state_of(Network network, EdgeMeasure edges) {
    Document document = article_document();
    document.input = seeded_vector(network.inputs(), 2);
    document.input_names = {};
    document.network = std::move(network);
    State state(std::move(document));
    state.session.settings.hint_seen = true;
    state.session.settings.edges = edges;
    return state;
}

/// Plays for ever in the first layer's sum, at layer granularity.
class Playing {
public:
    explicit Playing(Network network, EdgeMeasure edges = EdgeMeasure::automatic, const EdgeBudget& budget = {})
        : window_(state_of(std::move(network), edges), 1280, 800, budget) {
        window_.act(SetGranularity{Granularity::layer});
        window_.act(PlayOrPause{});
        back();
    }
    /// To the middle of the sum, where a few frames have gone beyond.
    void back() {
        const State& state = window_.application().state();
        const double sums = state.play.timeline.sums_complete(1);
        if (state.play.playback.seconds < 0.4 * sums || state.play.playback.seconds > 0.6 * sums) {
            window_.act(Seek{sums / 2});
        }
    }
    void frame() { window_.frame(); }
    EdgeUploads sent() const { return window_.application().edge_uploads(); }
    void edit_weight() { window_.act(EditDocument{SetWeight{{1, 400, 300}, weight_ += 1e-3}, Gesture{1}}); }

private:
    HeadlessWindow window_;
    double weight_ = 0;
};

/// Of 992 edges, in as many layers.
Network small_network() {
    return seeded_network({36, 16, 16, 10});
}
/// With which these are drawn as the million is: as densities, and the strongest as lines.
constexpr EdgeBudget kAllDense{.one_by_one = 100, .lines = 100, .fast = false};

struct TwoWindows {
    HeadlessContext context;
    Playing large{digits_network()};
    Playing small{small_network(), EdgeMeasure::product, kAllDense};
};

RatioSide animated(std::string name, std::shared_ptr<Playing> playing) {
    return {std::move(name), [playing] { playing->frame(); }, [playing] { playing->back(); }};
}

RatioSides large_and_small() {
    const auto both = std::make_shared<TwoWindows>();
    return {animated("1M edges", {both, &both->large}), animated("1k edges", {both, &both->small})};
}

struct OneWindow {
    HeadlessContext context;
    Playing large{digits_network(), EdgeMeasure::weight};
    EdgeUploads most;  ///< of an edited frame
};

/// One edge is four bytes of weights, and little of a picture.
RatioExtras uploads_of(const EdgeUploads& most) {
    constexpr std::size_t kMostOfPicture = 8192;
    RatioExtras extras;
    extras.counters = {{"weight_bytes", static_cast<double>(most.weights)},
                       {"picture_bytes", static_cast<double>(most.picture)}};
    if (most.weights > sizeof(float) || most.picture > kMostOfPicture) {
        extras.broken = std::to_string(most.weights) + " bytes of weights and " + std::to_string(most.picture) +
                        " of picture were sent";
    }
    return extras;
}

RatioSides edited_and_animated() {
    const auto one = std::make_shared<OneWindow>();
    const auto edited = [one] {
        const EdgeUploads before = one->large.sent();
        one->large.edit_weight();
        one->large.frame();
        const EdgeUploads after = one->large.sent();
        one->most.weights = std::max(one->most.weights, after.weights - before.weights);
        one->most.picture = std::max(one->most.picture, after.picture - before.picture);
    };
    return {{"edited", edited, [one] { one->large.back(); }}, animated("animated", {one, &one->large}), [one] {
                return uploads_of(one->most);
            }};
}

}  // namespace

void add_frame_ratios(std::vector<Ratio>& ratios) {
    ratios.push_back(ratio_of("frame_animated_1M_vs_1k", "an animated frame at 1M edges / at 1k edges", at_most(1.1),
                              large_and_small, 61));
    ratios.push_back(ratio_of("frame_edit_vs_animated", "an animated frame with one weight edited / without",
                              at_most(1.25), edited_and_animated, 61));
}

}  // namespace netglow
