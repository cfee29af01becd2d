#include "app/gl/texture.h"

#include <cstdint>
#include <vector>

#include "tests/gl/with_context.h"

namespace netglow {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

class TextureGl : public WithContext {
protected:
    static std::vector<std::uint8_t> contents(const Texture& texture) {
        std::vector<std::uint8_t> pixels(static_cast<std::size_t>(texture.width() * texture.height()));
        texture.bind(0);
        glPixelStorei(GL_PACK_ALIGNMENT, 1);
        glGetTexImage(GL_TEXTURE_2D, 0, GL_RED, GL_UNSIGNED_BYTE, pixels.data());
        return pixels;
    }
};

TEST_F(TextureGl, RowsOfAnyWidthAreTakenWithoutGaps) {
    const Texture texture(3, 2, GL_R8, GL_RED, GL_UNSIGNED_BYTE);
    const std::vector<std::uint8_t> pixels = {1, 2, 3, 4, 5, 6};
    texture.update(0, 0, 3, 2, pixels.data());
    EXPECT_THAT(contents(texture), ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST_F(TextureGl, APartIsReplacedAndTheRestStays) {
    const Texture texture(3, 3, GL_R8, GL_RED, GL_UNSIGNED_BYTE);
    const std::vector<std::uint8_t> zeros(9, 0);
    texture.update(0, 0, 3, 3, zeros.data());
    const std::vector<std::uint8_t> part = {7, 8};
    texture.update(1, 2, 2, 1, part.data());
    EXPECT_THAT(contents(texture), ElementsAre(0, 0, 0, 0, 0, 0, 0, 7, 8));
}

TEST_F(TextureGl, ASizeBeyondTheGpuIsRefusedWithTheMost) {
    const std::string most = std::to_string(Texture::largest());
    const std::string message =
        message_of([] { const Texture texture(Texture::largest() + 1, 7, GL_R8, GL_RED, GL_UNSIGNED_BYTE); });
    EXPECT_THAT(message, AllOf(HasSubstr("too large"), HasSubstr("× 7"), HasSubstr("the most is " + most)));
}

TEST_F(TextureGl, IsBoundToTheUnitAskedFor) {
    const Texture texture(1, 1, GL_R8, GL_RED, GL_UNSIGNED_BYTE);
    texture.bind(3);
    GLint unit = 0;
    GLint bound = 0;
    glGetIntegerv(GL_ACTIVE_TEXTURE, &unit);
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    EXPECT_EQ(unit, GL_TEXTURE3);
    EXPECT_EQ(static_cast<GLuint>(bound), texture.name());
}

}  // namespace
}  // namespace netglow
