namespace Rota;

/// <summary>What a provider was asked and what it answered. The user's key is in none of it.</summary>
/// <param name="Address">What was asked for, without the key.</param>
/// <param name="Agent">What the provider heard of who asks.</param>
/// <param name="Status">The status of the answer by HTTP; null where none came.</param>
/// <param name="Type">Its media type; null where it says none.</param>
/// <param name="Bytes">Its length, decompressed.</param>
/// <param name="Beginning">Its first 200 printable letters.</param>
/// <param name="Verdict">What a run would make of it: the prices that it has, or the message that the user would read.</param>
/// <param name="IsGood">Whether it has prices.</param>
public sealed record ProviderAnswer(
    Uri Address, string Agent, int? Status, string? Type, int Bytes, string Beginning, string Verdict, bool IsGood);
