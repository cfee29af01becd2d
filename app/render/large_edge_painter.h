// LargeEdgePainter: draws bundles with too many edges for individual lines, at a cost proportional to the pixels and to
// what changed.
//
// All edges of a bundle form a density image, computed on a background thread for the current view, with the strongest
// edges as lines over it. While a new one is being computed, the old one is drawn. A change of a single weight is drawn
// into the density at once.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "app/render/dense_picture.h"
#include "app/render/dense_shader.h"
#include "app/render/edge_lines.h"
#include "app/render/edge_mirror.h"
#include "app/render/edge_uploads.h"
#include "core/scene/scene.h"
#include "core/tasks/background_task.h"

namespace netglow {

class LargeEdgePainter {
public:
    explicit LargeEdgePainter(const EdgeLines& lines) : lines_(lines) {}

    /// Cached images are keyed by the bundle's matrix, and dropped when not drawn for a while.
    EdgeUploads draw(const EdgeBundle& bundle, const ToPixels& to_pixels, Size viewport);

    /// Whether another frame would look better: an image is being computed, or lines were shown stretched.
    bool busy() const { return job_.has_value() || restless_; }
    /// Waits for the image being computed.
    void wait() const;
    /// Call before drawing the bundles of a scene: takes finished images over.
    EdgeUploads begin_scene();
    /// Whether images are coarser than the screen because graphics memory is short.
    bool coarser() const { return most_ < kMost; }

private:
    static constexpr std::size_t kMost = 1024;  ///< cells along a side
    enum Kind : std::size_t { by_weight, by_signal };

    struct Slot {
        EdgeMirror mirror;
        std::vector<float> signals;
        std::uint64_t signals_version = 0;
        DensePicture pictures[2];
        ToPixels seen;          ///< the camera of the last frame
        int calm = 0;           ///< frames since a weight was edited
        std::size_t drawn = 0;  ///< number of the scene in which it was last drawn
    };
    struct Job {
        const Matrix* slot;
        Kind kind;
        DenseKey key;
        std::vector<WeightStep> later;  ///< weights changed since the job began
        BackgroundTask<DenseView> view;
    };

    EdgeUploads follow(Slot& slot, const EdgeBundle& bundle);
    std::size_t patch(Slot& slot, Kind kind, std::span<const WeightStep> steps);
    EdgeUploads deliver();
    DenseKey wanted(const Slot& slot, Kind kind, const EdgeBundle& bundle, const ToPixels& to_pixels) const;
    void want(const Slot& slot, Kind kind, const EdgeBundle& bundle, const ToPixels& to_pixels);
    void draw_picture(Slot& slot, Kind kind, const EdgeBundle& bundle, const Wave& wave, float opacity,
                      const ToPixels& to_pixels, Size viewport);
    void draw_lines(Slot& slot, DensePicture& picture, const EdgeBundle& bundle, const DensePlace& place,
                    const Wave& wave, float opacity, const ToPixels& to_pixels);

    const EdgeLines& lines_;
    DenseShaders shaders_;
    PatchShader patcher_;
    std::map<const Matrix*, Slot> slots_;
    std::size_t scene_ = 0;
    std::optional<Job> job_;
    std::size_t most_ = kMost;
    bool restless_ = false;
};

}  // namespace netglow
