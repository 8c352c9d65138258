namespace Rota.Testing;

/// <summary>A contract is broken: the message says which, with the value, day and asset that show it.</summary>
/// <param name="message">What was expected and what happened.</param>
/// <param name="inner">What was thrown where nothing may be, or null.</param>
public sealed class ContractException(string message, Exception? inner = null) : Exception(message, inner);
