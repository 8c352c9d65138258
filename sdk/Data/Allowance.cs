namespace Rota;

/// <summary>A provider's limit on requests, as it stands now.</summary>
/// <param name="Needed">Requests that the assets take.</param>
/// <param name="Granted">Requests that are allowed now; 0 when they are used up.</param>
/// <param name="Limit">Requests that are allowed in an hour.</param>
/// <param name="MoreFrom">When as many are allowed again.</param>
public sealed record Allowance(int Needed, int Granted, int Limit, DateTimeOffset MoreFrom);
