// The same picture at every content scale: only finer.
#include "tests/render/drawn.h"

namespace netglow {
namespace {

class Scales : public Drawing {
protected:
    static Scene everything() {
        Scene scene = scene_of(
            {Line{.from = {10, 12}, .to = {150, 80}, .width = 2, .color = kBlue, .dash = 6},
             Disc{.center = {60, 50}, .radius = 22, .fill = rgb(0xffd54a), .stroke = kBlack, .stroke_width = 1.5F},
             Arc{.center = {60, 50}, .radius = 27, .width = 3, .start = 0, .sweep = 4, .color = kBlue},
             Box{.rect = {100, 10, 50, 20}, .corner = 5, .fill = kRed, .fill_right = kBlue, .stroke = {}},
             text("0.762", 14, {60, 54}), text("Σ w·o", 20, {100, 96})});
        scene.overlay = {text("legend", 12, {10, 110})};
        return scene;
    }
    Picture at_scale(const Shape& shape, float scale) { return draw(shape, {64 * scale, 64 * scale}, scale); }
};

TEST_F(Scales, AllThatIsDrawnGrowsWithTheScale) {
    const std::vector<std::pair<const char*, Shape>> shapes = {
        {"disc", disc({30, 28}, 12, kBlack)},
        {"line", Line{.from = {10, 12}, .to = {50, 40}, .width = 3, .color = kBlack}},
        {"arc", Arc{.center = {30, 28}, .radius = 14, .width = 3, .start = 1, .sweep = 3, .color = kBlack}},
        {"box", box({10, 12, 30, 20}, kBlack, 6)},
        {"text", text("0.76", 20, {32, 40})}};
    for (const auto& [name, shape] : shapes) {
        const Picture plain = at_scale(shape, 1);
        for (const float scale : {1.5F, 2.F, 3.F}) {
            const Picture finer = at_scale(shape, scale);
            const bool is_text = std::holds_alternative<Text>(shape);
            EXPECT_NEAR(finer.total_ink() / (scale * scale), plain.total_ink(),
                        (is_text ? 0.06F : 0.012F) * plain.total_ink())
                << name << " at " << scale;
            EXPECT_NEAR(finer.centre_of_ink().x / scale, plain.centre_of_ink().x, is_text ? 0.12F : 0.03F)
                << name << " at " << scale;
            EXPECT_NEAR(finer.centre_of_ink().y / scale, plain.centre_of_ink().y, is_text ? 0.12F : 0.03F)
                << name << " at " << scale;
        }
    }
}

TEST_F(Scales, ShrunkAgainThePictureIsTheSame) {
    const Picture plain = draw(everything(), {160, 120}, 1);
    for (const float scale : {1.5F, 2.F}) {
        const Picture finer = draw(everything(), {160 * scale, 120 * scale}, scale);
        EXPECT_LT(mean_difference(plain, shrunk(finer, 160, 120)), 1.5F) << scale;
    }
    // What the tolerance is worth: a shift of a quarter of a pixel is told from none.
    Scene moved = everything();
    std::get<Disc>(moved.shapes[1]).center.x += 4;
    EXPECT_GT(mean_difference(plain, draw(moved, {160, 120}, 1)), 1.5F);
}

}  // namespace
}  // namespace netglow
