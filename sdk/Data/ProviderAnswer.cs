namespace Rota;

/// <summary>A request to a provider and its answer, without the user's key.</summary>
/// <param name="Address">The address of the request, without the key.</param>
/// <param name="Agent">The user agent that was sent.</param>
/// <param name="Status">The HTTP status of the answer; null without an answer.</param>
/// <param name="Type">Its media type; null when it does not state one.</param>
/// <param name="Bytes">Its length, decompressed.</param>
/// <param name="Beginning">Its first 200 printable characters.</param>
/// <param name="Verdict">The prices that a run would read from it, or the error message that the user would see.</param>
/// <param name="IsGood">Whether it has prices.</param>
public sealed record ProviderAnswer(
    Uri Address, string Agent, int? Status, string? Type, int Bytes, string Beginning, string Verdict, bool IsGood);
