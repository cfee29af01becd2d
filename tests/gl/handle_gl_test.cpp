#include "app/gl/handle.h"

#include <optional>
#include <type_traits>
#include <utility>

#include "app/gl/texture.h"
#include "tests/gl/with_context.h"

namespace netglow {
namespace {

class HandleGl : public WithContext {
protected:
    static Texture made() { return Texture(1, 1, GL_R8, GL_RED, GL_UNSIGNED_BYTE); }
    static bool lives(GLuint name) { return glIsTexture(name) == GL_TRUE; }
};

static_assert(!std::is_copy_constructible_v<Texture> && !std::is_copy_assignable_v<Texture>);

TEST_F(HandleGl, TheObjectEndsWithItsOwner) {
    std::optional<Texture> texture = made();
    const GLuint name = texture->name();
    EXPECT_TRUE(lives(name));
    texture.reset();
    EXPECT_FALSE(lives(name));
}

TEST_F(HandleGl, MovingHandsTheObjectOn) {
    std::optional<Texture> first = made();
    const GLuint name = first->name();
    const Texture second = std::move(*first);
    first.reset();
    EXPECT_EQ(second.name(), name);
    EXPECT_TRUE(lives(name));
}

TEST_F(HandleGl, AnObjectThatIsReplacedEndsToo) {
    std::optional<Texture> kept = made();
    const GLuint replaced = kept->name();
    std::optional<Texture> next = made();
    const GLuint name = next->name();
    *kept = std::move(*next);
    next.reset();
    EXPECT_FALSE(lives(replaced));
    EXPECT_TRUE(lives(name));
    EXPECT_EQ(kept->name(), name);
}

}  // namespace
}  // namespace netglow
