#include "app/panels/dialogs/network_picture.h"

#include "core/scene/canvas/build_scene.h"

namespace netglow {
namespace {

/// Texts, and what is laid behind them.
bool is_of_texts(const Shape& shape) {
    const Box* box = std::get_if<Box>(&shape);
    return std::holds_alternative<Text>(shape) || (box != nullptr && box->stroke_width == 0);
}

}  // namespace

NetworkPicture::NetworkPicture(Document document)
    : document_(std::move(document)), trace_(forward(document_.network, document_.input)) {}

const Scene& NetworkPicture::scene(Size room, const PictureLook& look, const TextMeasure& measure) {
    if (scene_ && room == room_ && look == look_) {
        return *scene_;
    }
    room_ = room;
    look_ = look;
    const Timeline timeline(document_.network, Granularity::layer);
    LayoutStyle how = with_room_for(LayoutStyle{}, document_);
    how.legend = false;
    how.answer = how.answer && look.texts;
    const Size units{room.width / look.magnification, room.height / look.magnification};
    SceneView view;
    view.theme = look.theme;
    view.decimals = look.decimals;
    view.legend = false;
    scene_ = build_scene(document_, trace_, timeline.at(timeline.duration()), layout_of(document_.network, units, how),
                         view, measure);
    if (!look.texts) {
        std::erase_if(scene_->shapes, is_of_texts);
    }
    return *scene_;
}

}  // namespace netglow
