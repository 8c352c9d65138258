using System.Text;
using Rota.Plugins.Alerts;

namespace Rota.Tests.Alerts;

public sealed class CutTextTests
{
    [Theory]
    [InlineData(11, "a\nb\nc")]
    [InlineData(5, "a\nb\nc")]
    public void ATextThatFitsIsLeftAlone(int most, string text) => Assert.Equal(text, CutText.At(text + "\n", most, all => all.Length));

    [Fact]
    public void ALongTextEndsAtALineAndCountsTheRest()
    {
        var text = MadeAlert.OfLines(200).Text;

        var cut = CutText.At(text, 300, all => all.Length);

        var lines = cut.Split('\n');
        Assert.True(cut.Length <= 300);
        Assert.Equal($"… {200 - (lines.Length - 1)} lines more: rota now", lines[^1]);
        Assert.Equal(text.Split('\n').Take(lines.Length - 1), lines[..^1]);
        Assert.True(cut.Length > 280);
    }

    [Fact]
    public void ALimitOfBytesCountsBytes()
    {
        var cut = CutText.At(MadeAlert.OfLines(400).Text, 4096, Encoding.UTF8.GetByteCount);

        Assert.InRange(Encoding.UTF8.GetByteCount(cut), 4070, 4096);
    }

    [Fact]
    public void ALineLongerThanTheLimitIsCountedToo() => Assert.Equal("… 1 line more: rota now", CutText.At(new string('x', 100), 40, all => all.Length));
}
