in vec2 at;
flat in vec3 shape;
flat in vec2 sign_and_alpha;
uniform vec4 positive;
uniform vec4 negative;
uniform vec4 neutral;
out vec4 color;

void main() {
    vec2 outside = abs(at) - shape.xy;
    float distance = max(outside.x, outside.y);
    if (shape.z > 0.0) {
        float along = at.x + shape.x - 0.5 * shape.z;
        distance = max(distance, abs(along - 2.0 * shape.z * round(along / (2.0 * shape.z))) - 0.5 * shape.z);
    }
    vec4 hue = sign_and_alpha.x < 0.0 ? negative : sign_and_alpha.x > 0.0 ? positive : neutral;
    color = vec4(hue.rgb, 1.0) * (hue.a * sign_and_alpha.y * clamp(0.5 - distance, 0.0, 1.0));
}
