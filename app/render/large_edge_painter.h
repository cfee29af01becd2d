// LargeEdgePainter: draws bundles of more edges than can be lines, at the price of the pixels and of what changed.
//
// All edges of a bundle are one density, made off the drawing thread for what the camera shows; the strongest are lines
// over it. While a new one is made, the one that is there is drawn in its place. A single weight that changes is drawn
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

    /// What is kept of a bundle is found by its matrix; what has not been drawn for a while is forgotten.
    EdgeUploads draw(const EdgeBundle& bundle, const ToPixels& to_pixels, Size viewport);

    /// A better picture is being made, or lines were shown stretched: another frame would show more.
    bool busy() const { return job_.has_value() || restless_; }
    /// Waits for the picture that is being made.
    void wait() const;
    /// To be called before the bundles of a scene are drawn: shows what has been made meanwhile.
    EdgeUploads begin_scene();
    /// There was not enough graphics memory, and so pictures are coarser than the screen.
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
        std::size_t drawn = 0;  ///< the scene in which it was last
    };
    struct Job {
        const Matrix* slot;
        Kind kind;
        DenseKey key;
        std::vector<WeightStep> later;  ///< weights that have changed since it began
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
