using FsCheck;
using FsCheck.Fluent;
using Rota.Terminal;

namespace Rota.Tests.Terminal;

// Two frames and a terminal, generated from numbers, so that a failure prints as these.
internal sealed record Drawing(int Seed, int Width, int Height, int Strokes, ColorDepth Colors, GlyphSet Glyphs)
{
    private static readonly string[] Texts =
    [
        " ", "a", "rota", "Käse − 1 %", "⣿⠒⡇", "│┤─▄▀█", "日本語", "ｆｕｌｌ", "한국", "e\u0301e\u0323", "\u0301x", "👩‍👩‍👧",
        "❤️", "🇩🇪", "🇩", "🇪", "ᄀ", "\ud800", "\u001b[31mred", "a\u200bb", "\t\r\n\0\u009b", "ไทย", "العربية",
    ];

    public TerminalProfile Look => new(Colors, Glyphs);

    // The second is the first with a few changes.
    public (Frame First, Frame Second) Frames()
    {
        var (first, second) = (new Frame(Width, Height), new Frame(Width, Height));
        var random = new Random(Seed);
        for (var i = 0; i < Strokes; i++)
        {
            var seed = random.Next();
            Stroke(first, new Random(seed));
            if (random.Next(8) > 0) Stroke(second, new Random(seed));
            if (random.Next(8) == 0) Stroke(second, random);
        }

        return (first, second);
    }

    public static void Holds(Func<Drawing, bool> property, int cases = 300)
    {
        var generator =
            from seed in Gen.Choose(0, 1_000_000)
            from width in Gen.Frequency((3, Gen.Choose(1, 12)), (2, Gen.Choose(13, 120)), (1, Gen.Choose(121, 300)))
            from height in Gen.Frequency((3, Gen.Choose(1, 6)), (2, Gen.Choose(7, 40)), (1, Gen.Choose(41, 100)))
            from strokes in Gen.Choose(0, 120)
            from colors in Gen.Elements(Enum.GetValues<ColorDepth>())
            from glyphs in Gen.Elements(Enum.GetValues<GlyphSet>())
            select new Drawing(seed, width, height, strokes, colors, glyphs);
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(19, 4711);
        Check.One(config, Prop.ForAll(generator.ToArbitrary(), property));
    }

    // Often across an edge.
    private void Stroke(Frame frame, Random random)
    {
        var style = new Style(Ink(random), Ink(random), (Emphasis)random.Next(16));
        var part = frame.Whole.Part(
            random.Next(-3, Width + 3), random.Next(-3, Height + 3), random.Next(-1, Width + 6), random.Next(-1, Height + 6));
        switch (random.Next(12))
        {
            case 0: part.Part(random.Next(-2, 3), random.Next(-2, 3), random.Next(12), random.Next(5)).Fill(style); break;
            case 1: part.Restyle(random.Next(Width), random.Next(Height), _ => style); break;
            case 2: part.WriteToLeftOf(random.Next(Width), random.Next(Height), Texts[random.Next(Texts.Length)], style); break;
            default: part.Write(random.Next(-4, Width), random.Next(-1, Height), Texts[random.Next(Texts.Length)], style); break;
        }
    }

    private static Color Ink(Random random) => random.Next(4) switch
    {
        0 => Color.Default,
        1 => Color.Palette(random.Next(256)),
        _ => Color.Rgb(random.Next(0x1000000)),
    };
}
