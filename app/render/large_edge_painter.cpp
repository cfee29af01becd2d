#include "app/render/large_edge_painter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/gl/texture.h"
#include "core/base/error.h"

namespace netglow {
namespace {

constexpr double kCoarseFrom = 0.02;  ///< seconds that a picture takes, from which on a coarse one is made first
constexpr std::size_t kCoarser = 4;
constexpr int kCalm = 8;       ///< frames without an edit, until what was drawn into a picture is made anew
constexpr float kBand = 1.4F;  ///< how much brighter the wave is

constexpr double kLargestSignal = 1e15;  ///< beyond it, sums might leave the range of a float

std::vector<float> floats(const Vector& values) {
    std::vector<float> result(static_cast<std::size_t>(values.size()));
    std::transform(values.begin(), values.end(), result.begin(),
                   [](double value) { return static_cast<float>(std::clamp(value, -kLargestSignal, kLargestSignal)); });
    return result;
}

bool same_place(const DenseKey& a, const DenseKey& b) {
    return a.ends == b.ends && a.window == b.window && a.signs == b.signs;
}

float sign_of(float value) {
    return value > 0 ? 1.F : value < 0 ? -1.F : 0.F;
}

/// A window's rectangle in pixels.
Rect rect_of(const BundleSight& sight, const EdgeWindow& window, const ToPixels& to_pixels) {
    const float way = sight.right - sight.left;
    const Point corner =
        to_pixels({sight.left + static_cast<float>(window.left) * way, static_cast<float>(window.top)});
    const Point other =
        to_pixels({sight.left + static_cast<float>(window.right) * way, static_cast<float>(window.bottom)});
    return {corner.x, corner.y, other.x - corner.x, other.y - corner.y};
}

/// The part of a rectangle on the viewport.
Rect clipped(const Rect& rect, Size viewport) {
    const float left = std::max(rect.x, 0.F);
    const float top = std::max(rect.y, 0.F);
    return {left, top, std::max(std::min(rect.right(), viewport.width) - left, 0.F),
            std::max(std::min(rect.bottom(), viewport.height) - top, 0.F)};
}

}  // namespace

void LargeEdgePainter::wait() const {
    if (job_) {
        job_->view.wait();
    }
}

EdgeUploads LargeEdgePainter::begin_scene() {
    constexpr std::size_t kKept = 32;  // scenes: several are drawn in a frame where there are previews
    restless_ = false;
    ++scene_;
    std::erase_if(slots_, [&](const auto& entry) {
        const bool old = entry.second.drawn + kKept < scene_;
        if (old && job_ && job_->slot == entry.first) {
            job_.reset();
        }
        return old;
    });
    return deliver();
}

/// Shows what has been made, and what has changed since.
EdgeUploads LargeEdgePainter::deliver() {
    EdgeUploads uploaded;
    if (!job_ || !job_->view.ended()) {
        return uploaded;
    }
    std::optional<Job> done = std::exchange(job_, std::nullopt);
    Slot& slot = slots_.at(done->slot);
    try {
        uploaded.picture += slot.pictures[done->kind].show(done->view.take().value(), done->key);
        if (!done->later.empty()) {
            uploaded.picture += patch(slot, done->kind, done->later);
        }
    } catch (const Error&) {
        if (most_ <= 128) {
            throw;
        }
        most_ /= 2;
    }
    return uploaded;
}

/// Draws what edges are more than before into the picture, which then is up to date.
std::size_t LargeEdgePainter::patch(Slot& slot, Kind kind, std::span<const WeightStep> steps) {
    DensePicture& picture = slot.pictures[kind];
    std::vector<EdgePatch> patches;
    for (const WeightStep& step : steps) {
        const float factor = kind == by_signal ? slot.signals[step.from] : 1.F;
        const float more =
            picture.key()->signs ? sign_of(step.now) - sign_of(step.before) : (step.now - step.before) * factor;
        patches.push_back({step.to, step.from, more});
    }
    return picture.patch(patcher_, patches, slot.mirror.version());
}

EdgeUploads LargeEdgePainter::synchronise(Slot& slot, const EdgeBundle& bundle) {
    EdgeUploads uploaded;
    const std::uint64_t before = slot.mirror.version();
    slot.mirror.synchronise(*bundle.weights, bundle.log);
    const std::vector<WeightStep>& steps = slot.mirror.steps();
    slot.calm = steps.empty() ? std::min(slot.calm + 1, kCalm) : 0;
    if (!steps.empty()) {
        for (const Kind kind : {by_weight, by_signal}) {
            const std::optional<DenseKey>& key = slot.pictures[kind].key();
            if (key && key->weights == before) {
                uploaded.picture += patch(slot, kind, steps);
            }
        }
        uploaded.weights = steps.size() * sizeof(float);
        if (job_ && job_->slot == bundle.weights) {
            job_->later.insert(job_->later.end(), steps.begin(), steps.end());
        }
    } else if (slot.mirror.version() != before && job_ && job_->slot == bundle.weights) {
        job_.reset();  // all of it is others'
    }
    if (bundle.signals != nullptr) {
        std::vector<float> signals = floats(*bundle.signals);
        if (slot.signals_version == 0 || signals != slot.signals) {
            slot.signals = std::move(signals);
            ++slot.signals_version;
        }
    }
    return uploaded;
}

DenseKey LargeEdgePainter::wanted(const Slot& slot, Kind kind, const EdgeBundle& bundle,
                                  const ToPixels& to_pixels) const {
    const BundleSight& sight = *bundle.sight;
    const Rect rect = rect_of(sight, sight.window, to_pixels);
    const auto cells = [&](float pixels) {
        return std::clamp<std::size_t>(static_cast<std::size_t>(std::lround(std::max(pixels, 1.F))), 1, most_);
    };
    DenseKey key{.ends = sight.ends, .window = sight.window, .columns = cells(rect.width), .rows = cells(rect.height)};
    key.lines = bundle.signs && sight.dense > 0 ? 0 : sight.budget.lines;
    key.signs = bundle.signs;
    key.weights = slot.mirror.version();
    key.signals = kind == by_signal ? slot.signals_version : 0;
    // Edges that are still changing are drawn into what is there; once they rest, all is made anew.
    const std::optional<DenseKey>& shown = slot.pictures[kind].key();
    key.patches = shown && slot.calm < kCalm ? shown->patches : 0;
    return key;
}

void LargeEdgePainter::want(const Slot& slot, Kind kind, const EdgeBundle& bundle, const ToPixels& to_pixels) {
    DenseKey key = wanted(slot, kind, bundle, to_pixels);
    restless_ = restless_ || key.patches > 0;
    const DensePicture& picture = slot.pictures[kind];
    if (job_ || (picture.key() && *picture.key() == key)) {
        return;
    }
    DenseRequest request;
    request.ends = key.ends;
    request.window = key.window;
    request.columns = key.columns;
    request.rows = key.rows;
    const bool others = picture.key() && same_place(*picture.key(), key) && !picture.key()->coarse;
    if (others && picture.seconds() > kCoarseFrom) {
        key.coarse = true;
        request.columns = std::max<std::size_t>(request.columns / kCoarser, 1);
        request.rows = std::max<std::size_t>(request.rows / kCoarser, 1);
    }
    request.most = std::min<std::size_t>(most_, static_cast<std::size_t>(Texture::largest()));
    request.lines = key.coarse ? 0 : key.lines;
    request.signs = key.signs;
    request.signals = kind == by_signal ? slot.signals : std::vector<float>();
    request.weights = slot.mirror.weights();
    job_.emplace(Job{bundle.weights,
                     kind,
                     key,
                     {},
                     BackgroundTask<DenseView>([request = std::move(request)](const TaskControl& control) {
                         return dense_view(request, control.cancellation());
                     })});
}

void LargeEdgePainter::draw_lines(Slot& slot, DensePicture& picture, const EdgeBundle& bundle, const DensePlace& place,
                                  const Wave& wave, float opacity, const ToPixels& to_pixels) {
    const DensePicture::Lines& lines = picture.lines();
    if (lines.edges.empty()) {
        return;
    }
    const float few = bundle.sight->few;
    EdgeLineStyle style;
    const BundleSight& sight = *bundle.sight;
    style.widths = {0.4F + 0.6F * few, 2 + 2 * few};
    style.fade = picture.fade({style.widths.thinnest / sight.zoom, style.widths.thickest / sight.zoom},
                              sight.right - sight.left, sight.line_ink);
    style.largest = lines.largest;
    style.unit = to_pixels.scale / bundle.sight->zoom;
    style.positive = bundle.positive;
    style.negative = bundle.negative;
    style.neutral = bundle.neutral;
    const EdgePicture::Content content{to_pixels, place.viewport, style};
    const bool resting = slot.seen == to_pixels;
    if (!picture.picture || !picture.picture->fits(place.viewport)) {
        picture.picture.emplace(place.viewport);
        picture.stale = true;
    }
    EdgePicture& kept = *picture.picture;
    if (picture.stale || !kept.shown() || (!kept.shows(content) && (resting || bundle.sight->budget.fast))) {
        kept.redraw(content, [&] {
            picture.bind_lines();
            lines_.draw_listed(picture.array(), lines.edges.size(),
                               EdgeLines::EvenEnds{bundle.sight->ends, bundle.sight->left, bundle.sight->right}, style,
                               to_pixels, place.viewport);
        });
        picture.stale = false;
    }
    restless_ = restless_ || !kept.shows(content);
    // Of another camera, it is moved and stretched to where it belongs.
    const ToPixels& shown = kept.shown()->camera;
    const float stretch = to_pixels.scale / shown.scale;
    const Point corner = to_pixels.origin - shown.origin * stretch;
    shaders_.draw_lines(kept.texture(),
                        {corner.x, corner.y, place.viewport.width * stretch, place.viewport.height * stretch}, opacity,
                        place, wave);
}

void LargeEdgePainter::draw_picture(Slot& slot, Kind kind, const EdgeBundle& bundle, const Wave& wave, float opacity,
                                    const ToPixels& to_pixels, Size viewport) {
    DensePicture& picture = slot.pictures[kind];
    if (!picture.key() || opacity <= 0) {
        return;
    }
    const BundleSight& sight = *bundle.sight;
    const Rect whole = rect_of(sight, picture.window(), to_pixels);
    DensePlace place{clipped(whole, viewport), to_pixels({sight.left, 0}).x, to_pixels({sight.right, 0}).x, viewport};
    if (sight.dense > 0 && place.rect.width > 0 && place.rect.height > 0) {
        const float pale = std::min(sight.density_ink / std::max(picture.tone(), 1e-6F), 1.F);
        const float alpha = opacity * sight.dense * pale;
        shaders_.draw_density(picture.cells(), whole, picture.exposure(), place, wave,
                              with_alpha(bundle.positive, alpha), with_alpha(bundle.negative, alpha));
    }
    place.rect = clipped({place.from, 0, place.to - place.from, viewport.height}, viewport);
    draw_lines(slot, picture, bundle, place, wave, opacity, to_pixels);
}

EdgeUploads LargeEdgePainter::draw(const EdgeBundle& bundle, const ToPixels& to_pixels, Size viewport) {
    Slot& slot = slots_[bundle.weights];
    slot.drawn = scene_;
    const EdgeUploads uploaded = synchronise(slot, bundle);
    const bool signals = bundle.signals != nullptr;
    const bool travels = bundle.front > 0 && bundle.front < 1;
    const Kind behind = signals ? by_signal : by_weight;
    // What is seen first; then what will be seen when signals come, or have not come yet.
    const Kind first = bundle.front > 0 ? behind : by_weight;
    want(slot, first, bundle, to_pixels);
    if (signals && (travels || bundle.front == 0)) {
        want(slot, first == by_weight ? by_signal : by_weight, bundle, to_pixels);
    }
    const float band = travels ? kBand : 0;
    if (bundle.front < 1) {
        const Wave wave{bundle.front > 0 ? WavePart::ahead : WavePart::all, bundle.front, 0};
        draw_picture(slot, by_weight, bundle, wave, bundle.waiting, to_pixels, viewport);
    }
    if (bundle.front > 0) {
        const Wave wave{travels ? WavePart::behind : WavePart::all, bundle.front, band};
        draw_picture(slot, behind, bundle, wave, bundle.opacity, to_pixels, viewport);
    }
    // What is not seen keeps its list of lines, but not their picture, which is as large as the canvas.
    if (bundle.front >= 1 && signals) {
        slot.pictures[by_weight].picture.reset();
    } else if (bundle.front <= 0) {
        slot.pictures[by_signal].picture.reset();
    }
    slot.seen = to_pixels;
    return uploaded;
}

}  // namespace netglow
