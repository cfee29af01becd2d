// The whole application without a screen: the test supplies events and the clock, and can read the picture.
//
// Software rendering takes far longer than the rest of a frame. Frames therefore build everything but draw only when
// picture() is called. The last frame of a test is drawn as well, to check that it can be.
#pragma once

#include <memory>

#include "app/application.h"
#include "app/figure/image.h"
#include "app/gl/framebuffer.h"
#include "app/gl/headless_context.h"
#include "tests/ui/ui_driver.h"

namespace netglow {

class HeadlessApplication final : public Driven {
public:
    explicit HeadlessApplication(int width = 1280, int height = 800, float content_scale = 1,
                                 State state = State(article_document()), AutosaveWorker autosave = {},
                                 Desktop desktop = {}, EffectRunner effects = EffectRunner())
        : framebuffer_(std::make_unique<Framebuffer>(width, height)),
          application_(std::move(state), events_, clipboard_of(clipboard_), std::move(effects), std::move(autosave),
                       std::move(desktop)) {
        application_.set_drawing(false);
        events_.push_back(Resized{{static_cast<float>(width), static_cast<float>(height)}, content_scale});
        settle();
    }

    ~HeadlessApplication() override {
        if (!draws_every_frame_) {
            draw_frame();
        }
    }
    HeadlessApplication(const HeadlessApplication&) = delete;
    HeadlessApplication& operator=(const HeadlessApplication&) = delete;

    EventQueue& events() override { return events_; }
    const Registry& registry() const override { return application_.registry(); }
    /// Runs one frame, a sixtieth of a second after the last.
    void frame() override {
        now_ += 1.0 / 60;
        framebuffer_->bind();
        application_.frame(now_);
        application_.poll_autosave(now_);
        ++frames_;
    }

    /// From now on every frame is drawn, as in a window: for tests of drawing itself (uploads, progressive edges).
    void draw_every_frame() {
        draws_every_frame_ = true;
        application_.set_drawing(true);
    }

    void settle() {
        for (int i = 0; i < 4 || (application_.wants_frame() && !application_.state().play.playback.playing && i < 100);
             ++i) {
            frame();
        }
    }
    /// Lets `seconds` pass, with a frame every sixtieth of a second if the application wants one.
    void pass(double seconds) {
        for (const double end = now_ + seconds; now_ < end;) {
            const std::optional<double> left = application_.seconds_until_frame(now_);
            if (application_.wants_frame() || (left && *left <= 0)) {
                frame();
            } else {
                now_ += 1.0 / 60;
                application_.poll_autosave(now_);
            }
        }
    }
    /// Until a frame is due without an event.
    std::optional<double> seconds_until_frame() const { return application_.seconds_until_frame(now_); }
    void resize(int width, int height, float content_scale = 1) {
        framebuffer_ = std::make_unique<Framebuffer>(width, height);
        events_.push_back(Resized{{static_cast<float>(width), static_cast<float>(height)}, content_scale});
        settle();
    }

    const Application& application() const { return application_; }
    void keep_work_at_fatal_end() { application_.keep_work_at_fatal_end(); }
    /// Waits until the unsaved work that is to be kept is on the disk.
    void finish_autosave() { application_.finish_autosave(); }
    const State& state() const { return application_.state(); }
    int frames_drawn() const { return frames_; }
    /// The text on the canvas with this id, as last drawn; "" if there is none.
    std::string drawn(std::string_view id) const { return text_of(application_.scene(), id).value_or(""); }
    const std::string& clipboard() const { return clipboard_; }
    /// The picture of the window now. If frames are not drawn anyway, draws one more without advancing the clock.
    Image picture() {
        if (!draws_every_frame_) {
            draw_frame();
        }
        return {framebuffer_->width(), framebuffer_->height(), framebuffer_->read()};
    }

private:
    void draw_frame() {
        framebuffer_->bind();
        application_.set_drawing(true);
        application_.frame(now_);
        application_.set_drawing(false);
    }
    static Clipboard clipboard_of(std::string& text) {
        return {[&text] { return text; }, [&text](const std::string& copied) { text = copied; }};
    }

    HeadlessContext context_;
    std::unique_ptr<Framebuffer> framebuffer_;
    EventQueue events_;
    std::string clipboard_;
    Application application_;
    double now_ = 0;
    int frames_ = 0;
    bool draws_every_frame_ = false;
};

}  // namespace netglow
