namespace Rota;

/// <summary>A provider's limit on requests, and how much of it is left.</summary>
/// <param name="Needed">Requests needed to load the assets.</param>
/// <param name="Granted">Requests allowed now; 0 once the limit is reached.</param>
/// <param name="Limit">Requests allowed per hour.</param>
/// <param name="MoreFrom">When more requests are allowed.</param>
public sealed record Allowance(int Needed, int Granted, int Limit, DateTimeOffset MoreFrom);
