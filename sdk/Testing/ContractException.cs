namespace Rota.Testing;

/// <summary>A broken contract; the message names it, with the value, day and asset that prove it.</summary>
/// <param name="message">The expected and the actual result.</param>
/// <param name="inner">An exception that should not have been thrown, or null.</param>
public sealed class ContractException(string message, Exception? inner = null) : Exception(message, inner);
