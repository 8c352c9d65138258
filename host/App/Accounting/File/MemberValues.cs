using System.Globalization;
using System.Text.Json;
using Rota.Host.Foundation;

namespace Rota.Host.Accounting;

// The kinds of values in an account's file. A wrong value is a mistake, and what is read instead is never used.
internal static class MemberValues
{
    // Keeps sums and products of amounts within a decimal.
    private const decimal Largest = 1_000_000_000_000m;

    public static string? Text(this Members members, string key)
    {
        if (members.Find(key) is not { } value) return null;
        if (IsGood(value)) return value.Text.Trim();
        members.Wrong(key, value, "use a text in quotes");
        return null;
    }

    public static IReadOnlyList<(string Text, PlacedJson Place)> Texts(this Members members, string key)
    {
        if (members.Find(key) is not { } value) return [];
        if (value.IsArray && value.Items.All(IsGood))
            return [.. value.Items.Select(item => (item.Text.Trim(), item))];
        members.Wrong(key, value, "use a list of texts, such as [\"VMFXX\"]");
        return [];
    }

    public static bool Switch(this Members members, string key, bool otherwise)
    {
        if (members.Find(key) is not { } value) return otherwise;
        if (value.Kind is JsonTokenType.True or JsonTokenType.False) return value.Kind == JsonTokenType.True;
        members.Wrong(key, value, "use true or false");
        return otherwise;
    }

    public static T? Choice<T>(this Members members, string key, T? otherwise, params ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        if (members.Find(key) is { } value) return members.Chosen(key, value, choices) ?? otherwise;
        if (otherwise is null) members.Missing(key, Listed(choices));
        return otherwise;
    }

    private static T? Chosen<T>(this Members members, string key, PlacedJson value, ReadOnlySpan<(string Name, T Value)> choices)
        where T : struct
    {
        foreach (var (name, chosen) in choices)
        {
            if (value.IsText && value.Text == name) return chosen;
        }

        members.Wrong(key, value, $"use {Listed(choices)}");
        return null;
    }

    // Required without a default.
    public static int Whole(this Members members, string key, int? otherwise, int least, int most = 36_500)
    {
        var value = otherwise is null ? members.Require(key, $"a whole number from {least}") : members.Find(key);
        if (value is null) return otherwise ?? least;
        if (value.Kind == JsonTokenType.Number && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        members.Wrong(key, value, $"use a whole number from {least} to {most}");
        return least;
    }

    public static decimal Dollars(this Members members, string key, decimal otherwise)
    {
        if (members.Find(key) is not { } value) return otherwise;
        if (NumberOf(value) is { } amount and >= 0 && AmountText.IsWholeCents(amount)) return amount;
        members.Wrong(key, value, "use an amount from 0 in digits, such as 1000 or 2500.50");
        return otherwise;
    }

    // A part of 1, or per cent in quotes: 0.02, "2%".
    public static decimal? Share(this Members members, string key)
    {
        if (members.Find(key) is not { } value) return null;
        if (ShareOf(value) is { } share and >= 0 and <= 1) return share;
        members.Wrong(key, value, "use a part of 1 such as 0.02, or per cent in quotes such as \"2%\"");
        return null;
    }

    public static DateOnly? Day(this Members members, string key)
    {
        if (members.Find(key) is not { } value) return null;
        if (value.IsText && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        members.Wrong(key, value, "use a day such as \"2026-01-31\"");
        return null;
    }

    // A finite number; null for anything else.
    public static decimal? NumberOf(PlacedJson value)
    {
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent;
        return value.Kind == JsonTokenType.Number && decimal.TryParse(value.Text, style, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Largest
            ? number
            : null;
    }

    public static decimal? ShareOf(PlacedJson value) => value.IsText ? PercentOf(value.Text) : NumberOf(value);

    // 0.04 of "4%" or "4 %".
    public static decimal? PercentOf(string text)
    {
        var digits = text.AsSpan().Trim();
        if (!digits.EndsWith("%", StringComparison.Ordinal)) return null;
        const NumberStyles style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        return decimal.TryParse(digits[..^1].TrimEnd(), style, CultureInfo.InvariantCulture, out var percent) && Math.Abs(percent) <= Largest
            ? percent / 100
            : null;
    }

    public static void Wrong(this Members members, string key, PlacedJson value, string remedy) =>
        members.Findings.Add($"'{key}' is {Members.Shown(value)}; {remedy}.", value);

    public static void Missing(this Members members, string key, string choices) =>
        members.Findings.Add($"'{key}' is missing; use {choices}.", members.Place);

    private static bool IsGood(PlacedJson value) => value.IsText && !string.IsNullOrWhiteSpace(value.Text) && !value.Text.Any(char.IsControl);

    private static string Listed<T>(ReadOnlySpan<(string Name, T Value)> choices)
    {
        var names = new List<string>();
        foreach (var (name, _) in choices) names.Add($"\"{name}\"");
        return string.Join(" or ", (string[])[string.Join(", ", names[..^1]), names[^1]]);
    }
}
