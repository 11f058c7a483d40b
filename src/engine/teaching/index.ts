/** Teaching: selections become patterns, patterns become findings, and the configuration file that holds them is checked. */
export { generalise, generaliseText } from './generalise';
export { generaliseAmong, type Kin, mayBeKin } from './kin';
export { compilePattern, findPattern, PLACEHOLDERS } from './pattern';
export { configurationSchema } from './schema';
export { compileTaught, placesOf, type TaughtPattern } from './taught';
export { type ConfigurationError, parseConfiguration, type Validated, validateConfiguration } from './validate';
