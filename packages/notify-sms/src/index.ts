export { type AndroidSmsOptions, androidSmsNotifier } from './android-sms.ts';
export { type GatewaySmsOptions, gatewaySmsNotifier } from './gateway-sms.ts';
