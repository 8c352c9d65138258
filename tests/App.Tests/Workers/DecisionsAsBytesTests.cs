using System.Text.Json;
using Rota.Host.Workers;

namespace Rota.Tests.Workers;

public sealed class DecisionsAsBytesTests
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new DecisionsAsBytes() } };

    [Fact]
    public void EveryBitArrives()
    {
        IReadOnlyList<Decision> sent =
        [
            new(new(2001, 1, 31), new(2001, 2, 1), RebalanceKind.Funding, ["SPY", "Ö"], [1.0 / 3, -0.0], 0.1 + 0.2, 1e-300),
            new(new(2001, 2, 28), null, RebalanceKind.None, [], [], 0, double.NaN),
            new(new(2001, 3, 30), DateOnly.MinValue, RebalanceKind.Drift, ["Ö"], [double.Epsilon], 0, 0),
        ];

        Assert.Equal(sent.Select(Text), Arriving(sent).Select(Text));
    }

    [Fact]
    public void NoDecisionsStayNone() => Assert.Empty(Arriving([]));

    // Every wrong byte is reported or gives another valid value.
    [Fact]
    public void GarbledBytesThrowOrGiveOtherDecisions()
    {
        IReadOnlyList<Decision> one = [new(new(2001, 1, 31), null, RebalanceKind.Funding, ["SPY"], [1], 0, 0)];
        var sent = JsonSerializer.Serialize(one, Options);
        var bytes = Convert.FromBase64String(sent.Trim('"'));
        var told = 0;

        for (var i = 0; i < bytes.Length; i++)
        {
            byte[] garbled = [.. bytes];
            garbled[i] ^= 0xff;
            var text = $"\"{Convert.ToBase64String(garbled)}\"";
            var wrong = Record.Exception(() => JsonSerializer.Deserialize<IReadOnlyList<Decision>>(text, Options));
            if (wrong is null) continue;
            Assert.IsType<JsonException>(wrong);
            told++;
        }

        // At least the four counts and places, of four bytes each.
        Assert.InRange(told, 16, bytes.Length - 1);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IReadOnlyList<Decision>>("[]", Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IReadOnlyList<Decision>>("\"\"", Options));
    }

    private static IReadOnlyList<Decision> Arriving(IReadOnlyList<Decision> sent) =>
        JsonSerializer.Deserialize<IReadOnlyList<Decision>>(JsonSerializer.Serialize(sent, Options), Options)!;

    private static string Text(Decision each) =>
        FormattableString.Invariant($"{each.Decided:O} {each.Filled:O} {each.Kind} {string.Join(',', each.Assets)} ") +
        string.Join(' ', each.Shares.Append(each.Turnover).Append(each.Cost).Select(BitConverter.DoubleToInt64Bits));
}
